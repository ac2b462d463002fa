// The part of the globe that a projection can show: what is clipped away before anything is projected, because beyond
// it the projection tears, folds or runs to infinity.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "geo/geo_box.hpp"

namespace dateline {

/// Where the map ends.
enum class DomainShape {
    lon_lat_box,  ///< at two meridians and two parallels (cylinders, cones, world maps)
    circle,       ///< at a small circle about the centre (azimuthal projections)
};

struct ProjectionDomain {
    DomainShape shape = DomainShape::lon_lat_box;
    LonLat centre{};           ///< lon_0 and lat_0
    Degrees half_width{};      ///< of a box: the map ends this far east and west of the centre
    Degrees south{-90};        ///< of a box
    Degrees north{90};         ///< of a box
    Degrees radius{};          ///< of a circle: angular distance from the centre
    bool whole_world = false;  ///< the outline of the projection is a world map's own frame

    bool operator==(const ProjectionDomain&) const = default;
};

/// The domain of a PROJ string. An Error for projections that cannot carry a map here: those that give angles, are
/// interrupted or need files.
Result<ProjectionDomain> domain_of(const std::string& projection);

/// The value of a "+key=value" parameter; empty when it is not there.
std::string_view proj_parameter(std::string_view projection, std::string_view key);

}  // namespace dateline

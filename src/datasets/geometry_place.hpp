// Where a geometry lies: one point on it, and the box of a line or an area.
#pragma once

#include <optional>

#include <ogr_geometry.h>

#include "base/result.hpp"
#include "geo/geo_box.hpp"

namespace dateline {

struct GeometryPlace {
    std::optional<LonLat> point{};  ///< absent for an empty geometry
    std::optional<GeoBox> box{};
};

/// The place of a geometry on WGS 84. The point of an area lies on it, that of a line half way along. Parts on both
/// sides of the antimeridian share a narrow box. An Error, whose message ends a sentence that begins with "its
/// geometry", for coordinates off the globe and nesting beyond 16 levels.
Result<GeometryPlace> place_of_geometry(const OGRGeometry& geometry);

}  // namespace dateline

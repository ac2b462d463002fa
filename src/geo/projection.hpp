// A map projection: the globe to a plane and back. The only door to PROJ. Promises to read no file and no network
// (proj.db is kept away), to log nothing, and to give finite points or none. Knows nothing of pages.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "geo/plane.hpp"
#include "geo/projection_domain.hpp"

namespace dateline {

/// Owns a PROJ operation. Movable; equal strings give equal results.
class Projection {
public:
    /// From a PROJ string ("+proj=laea +lat_0=52 +lon_0=10"). The Error says what PROJ or the domain refused.
    /// `reach` narrows the domain of an azimuthal projection: beyond that distance from its centre nothing is shown.
    static Result<Projection> create(const std::string& definition, Degrees reach = Degrees(180));

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Where a point lies on the plane; nothing when PROJ has no finite answer. Longitudes of any turn are accepted and
    /// keep their side of the cut: centre + 180 and centre - 180 are different edges of the map.
    [[nodiscard]] std::optional<PlanePoint> forward(const LonLat& point) const;

    /// Whether the domain holds a point.
    [[nodiscard]] bool shows(const LonLat& point) const;

    /// The point of the globe at a place of the plane, nothing outside the map. Its longitude is normalised.
    [[nodiscard]] std::optional<LonLat> inverse(const PlanePoint& point) const;

    [[nodiscard]] const std::string& definition() const { return definition_; }
    [[nodiscard]] const ProjectionDomain& domain() const { return domain_; }

private:
    struct Handle;
    Projection(std::unique_ptr<Handle> handle, std::string definition, const ProjectionDomain& domain);

    std::unique_ptr<Handle> handle_;
    std::string definition_;
    ProjectionDomain domain_;
};

}  // namespace dateline

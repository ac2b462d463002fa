// Follows edges of the lon/lat plane onto the plane of a projection. Inside geo only.
#pragma once

#include <optional>

#include "geo/geo_shapes.hpp"
#include "geo/project_shapes.hpp"

namespace dateline {

/// A point on the plane. Beyond a circular domain the plane is continued: the same direction, further out the further
/// the point lies beyond, so that every shape but the antipode keeps its neighbours and clipping comes later.
struct TracedPoint {
    PlanePoint at{};
    bool beyond = false;  ///< of the domain
    Degrees azimuth{};    ///< from the centre; only of a point beyond
};

/// Lives inside one call: refers to the projection and the window it was made with.
class EdgeTracer {
public:
    EdgeTracer(const Projection& projection, const MapWindow& window);

    [[nodiscard]] std::optional<TracedPoint> place(const LonLat& point) const;

    /// A closed ring with the points between that its edges need.
    [[nodiscard]] PlanePath ring(const GeoPath& ring) const;

    /// The pieces of a line that lie within the domain.
    [[nodiscard]] std::vector<PlanePath> line(const GeoPath& line) const;

    /// A circle about the centre outside of everything that `place` can give.
    [[nodiscard]] PlanePath outermost_circle() const;

    /// The edge of a circular domain.
    [[nodiscard]] PlanePath domain_circle() const;

private:
    [[nodiscard]] bool is_beyond(const LonLat& point) const;
    [[nodiscard]] TracedPoint beyond_point(Degrees azimuth, Degrees distance) const;
    void follow_edge(const LonLat& from, const LonLat& to, PlanePath& path) const;
    void refine(const LonLat& from, const PlanePoint& from_at, const LonLat& to, const PlanePoint& to_at, int depth,
                PlanePath& path) const;
    void turn_around(const TracedPoint& from, const TracedPoint& to, PlanePath& path) const;
    [[nodiscard]] GeoPath subdivided(const GeoPath& line) const;
    [[nodiscard]] LonLat leaving_point(LonLat inside, LonLat outside) const;

    const Projection& projection_;
    const MapWindow& window_;
    PlanePoint centre_{};
    double sine_of_centre_ = 0;
    double cosine_of_centre_ = 1;
    double cosine_of_radius_ = -1;
};

}  // namespace dateline

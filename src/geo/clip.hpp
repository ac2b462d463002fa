// Clipping rings and lines to a rectangle, on the globe's lon/lat plane and on a projection's plane.
// A clipped ring stays one ring: where it leaves and enters again it runs along the rectangle's edge, which is right
// for filling and wrong for stroking. Lines fall into pieces and never run along the edge.
#pragma once

#include <vector>

#include "geo/geo_shapes.hpp"
#include "geo/plane.hpp"

namespace dateline {

/// The longitudes of `box` are taken as they are: a ring given in another turn must be shifted first.
GeoPath clip_ring(const GeoPath& ring, const GeoBox& box);
std::vector<GeoPath> clip_line(const GeoPath& line, const GeoBox& box);

PlanePath clip_ring(const PlanePath& ring, const PlaneBox& box);
std::vector<PlanePath> clip_line(const PlanePath& line, const PlaneBox& box);

/// The part of a ring inside a convex ring, which may run either way.
PlanePath clip_ring(const PlanePath& ring, const PlanePath& convex);

}  // namespace dateline

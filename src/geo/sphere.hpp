// Directions on the sphere, for clipping at small circles and for routes.
#pragma once

#include "geo/geo_shapes.hpp"

namespace dateline {

/// How far and in which direction a point lies from a centre.
struct Bearing {
    Degrees distance{};  ///< along the great circle, 0..180
    Degrees azimuth{};   ///< clockwise from north, -180..180
};

Bearing bearing(const LonLat& centre, const LonLat& point);

/// The point at a distance and azimuth from a centre, its longitude normalised.
LonLat destination(const LonLat& centre, const Bearing& bearing);

/// The great circle from one point to another, a point a degree, unwrapped. Between antipodes it runs northwards.
GeoPath great_circle(const LonLat& from, const LonLat& to);

}  // namespace dateline

// Directions on the sphere, for clipping at small circles. Inside geo only.
#pragma once

#include "geo/lon_lat.hpp"

namespace dateline {

/// How far and in which direction a point lies from a centre.
struct Bearing {
    Degrees distance{};  ///< along the great circle, 0..180
    Degrees azimuth{};   ///< clockwise from north, -180..180
};

Bearing bearing(const LonLat& centre, const LonLat& point);

/// The point at a distance and azimuth from a centre, its longitude normalised.
LonLat destination(const LonLat& centre, const Bearing& bearing);

}  // namespace dateline

// LonLat: a point on the globe, in degrees on WGS 84. Distances are on the sphere of mean radius.
#pragma once

#include "base/units.hpp"

namespace dateline {

/// A point on the globe. Longitude may leave -180..180 inside unwrapped geometry; latitude never leaves -90..90.
struct LonLat {
    Degrees lon{};
    Degrees lat{};

    bool operator==(const LonLat&) const = default;
};

/// The sphere's radius in metres (IUGG mean radius R1).
constexpr double mean_earth_radius = 6'371'008.8;

/// `lon` brought into [-180, 180).
Degrees normalised_longitude(Degrees lon);

/// Great-circle distance on the sphere of mean radius.
Metres distance(const LonLat& a, const LonLat& b);

/// A point as a direction from the centre of the sphere, of length 1: many distances from it cost little.
struct UnitVector {
    double x = 0;
    double y = 0;
    double z = 0;
};
UnitVector unit_vector(const LonLat& point);

/// The square of the straight line between two points, on the sphere of radius 1. The line is never longer than their
/// great-circle distance.
inline double square_of_chord(const UnitVector& a, const UnitVector& b) {
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    const double z = a.z - b.z;
    return x * x + y * y + z * z;
}

/// The great-circle distance of two points from their square_of_chord.
Metres distance_of_chord(double square);

}  // namespace dateline

#include "geo/lon_lat.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

double to_radians(Degrees angle) {
    return angle.value() * std::numbers::pi / 180.0;
}

}  // namespace

Degrees normalised_longitude(Degrees lon) {
    const double turned = lon.value() - 360.0 * std::floor((lon.value() + 180.0) / 360.0);
    // The subtraction can round up to exactly 180 for a longitude just below -180.
    return Degrees(turned >= 180.0 ? turned - 360.0 : turned);
}

Metres distance(const LonLat& a, const LonLat& b) {
    // The haversine form stays exact for points that lie close together.
    const double half_lat = std::sin((to_radians(b.lat) - to_radians(a.lat)) / 2);
    const double half_lon = std::sin((to_radians(b.lon) - to_radians(a.lon)) / 2);
    const double square =
        half_lat * half_lat + std::cos(to_radians(a.lat)) * std::cos(to_radians(b.lat)) * half_lon * half_lon;
    return Metres(2 * mean_earth_radius * std::asin(std::sqrt(std::clamp(square, 0.0, 1.0))));
}

UnitVector unit_vector(const LonLat& point) {
    const double lon = to_radians(point.lon);
    const double lat = to_radians(point.lat);
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

Metres distance_of_chord(double square) {
    return Metres(2 * mean_earth_radius * std::asin(std::min(1.0, std::sqrt(square) / 2)));
}

}  // namespace dateline

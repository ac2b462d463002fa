#include "geo/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

constexpr double degree = std::numbers::pi / 180;

}  // namespace

Bearing bearing(const LonLat& centre, const LonLat& point) {
    const double lat0 = centre.lat.value() * degree;
    const double lat = point.lat.value() * degree;
    const double turn = (point.lon - centre.lon).value() * degree;
    const double east = std::cos(lat) * std::sin(turn);
    const double north = std::cos(lat0) * std::sin(lat) - std::sin(lat0) * std::cos(lat) * std::cos(turn);
    const double up = std::sin(lat0) * std::sin(lat) + std::cos(lat0) * std::cos(lat) * std::cos(turn);
    return {Degrees(std::atan2(std::hypot(east, north), up) / degree), Degrees(std::atan2(east, north) / degree)};
}

LonLat destination(const LonLat& centre, const Bearing& bearing) {
    const double lat0 = centre.lat.value() * degree;
    const double along = bearing.distance.value() * degree;
    const double azimuth = bearing.azimuth.value() * degree;
    const double sine =
        std::sin(lat0) * std::cos(along) + std::cos(lat0) * std::sin(along) * std::cos(azimuth);
    const double turn = std::atan2(std::sin(azimuth) * std::sin(along) * std::cos(lat0),
                                   std::cos(along) - std::sin(lat0) * sine);
    return {normalised_longitude(centre.lon + Degrees(turn / degree)),
            Degrees(std::asin(std::clamp(sine, -1.0, 1.0)) / degree)};
}

}  // namespace dateline

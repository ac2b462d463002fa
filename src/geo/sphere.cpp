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
    // In axes with the centre on the prime meridian: the centre's own direction, north and east. At a pole, where the
    // formulas of spherical triangles break down, north still is the direction against the central meridian.
    const double x = std::cos(along) * std::cos(lat0) - std::sin(along) * std::cos(azimuth) * std::sin(lat0);
    const double y = std::sin(along) * std::sin(azimuth);
    const double z = std::cos(along) * std::sin(lat0) + std::sin(along) * std::cos(azimuth) * std::cos(lat0);
    return {normalised_longitude(centre.lon + Degrees(std::atan2(y, x) / degree)),
            Degrees(std::atan2(z, std::hypot(x, y)) / degree)};
}

GeoPath great_circle(const LonLat& from, const LonLat& to) {
    const Bearing all = bearing(from, to);
    const int pieces = std::max(1, static_cast<int>(std::ceil(all.distance.value())));
    GeoPath path{from};
    for (int i = 1; i <= pieces; ++i) {
        LonLat point =
            i == pieces ? to : destination(from, {all.distance * (static_cast<double>(i) / pieces), all.azimuth});
        const Degrees last = path.back().lon;
        point.lon = last + normalised_longitude(point.lon - last);
        path.push_back(point);
    }
    return path;
}

}  // namespace dateline

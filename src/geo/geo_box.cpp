#include "geo/geo_box.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

// Turning a longitude by 360 degrees costs up to some 1e-13 degrees; a point on the edge stays on it.
constexpr double rounding = 1e-9;

/// How far `lon` lies east of `from`: in [0, 360).
double eastward(Degrees from, Degrees lon) {
    const double turned = std::fmod((lon - from).value(), 360.0);
    const double positive = turned < 0 ? turned + 360.0 : turned;
    return positive >= 360.0 - rounding ? 0.0 : positive;
}

}  // namespace

LonLat GeoBox::centre() const {
    return {normalised_longitude((west + east) / 2), (south + north) / 2};
}

bool GeoBox::contains(const LonLat& point) const {
    return point.lat >= south && point.lat <= north && eastward(west, point.lon) <= width().value() + rounding;
}

bool GeoBox::intersects(const GeoBox& other) const {
    if (other.south > north || south > other.north) {
        return false;
    }
    return eastward(west, other.west) <= width().value() + rounding ||
           eastward(other.west, west) <= other.width().value() + rounding;
}

GeoBox make_box(Degrees west, Degrees south, Degrees east, Degrees north) {
    const Degrees start = normalised_longitude(west);
    double width = (east - west).value();
    if (width < 0) {
        width += 360.0 * std::ceil(-width / 360.0);
    }
    return {start, std::min(south, north), start + Degrees(std::min(width, 360.0)), std::max(south, north)};
}

GeoBox united(const GeoBox& a, const GeoBox& b) {
    GeoBox narrowest{};
    bool found = false;
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const Degrees west = std::min(a.west, b.west + Degrees(turn));
        const Degrees east = std::max(a.east, b.east + Degrees(turn));
        if (found && east - west >= narrowest.width()) continue;
        narrowest = {west, std::min(a.south, b.south), east, std::max(a.north, b.north)};
        found = true;
    }
    if (narrowest.width() >= Degrees(360)) return {Degrees(-180), narrowest.south, Degrees(180), narrowest.north};
    const Degrees west = normalised_longitude(narrowest.west);
    return {west, narrowest.south, west + narrowest.width(), narrowest.north};
}

}  // namespace dateline

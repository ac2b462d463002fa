// Points, paths and boxes on the plane of a map projection: x to the east, y to the north, in metres at the scale of
// the projection. Knows neither the globe nor the page.
#pragma once

#include <algorithm>
#include <vector>

#include "base/units.hpp"

namespace dateline {

struct PlanePoint {
    Metres x{};
    Metres y{};

    bool operator==(const PlanePoint&) const = default;
};

/// A run of points. A ring does not repeat its first point at the end.
using PlanePath = std::vector<PlanePoint>;

/// A box with west <= east and south <= north.
struct PlaneBox {
    Metres west{};
    Metres south{};
    Metres east{};
    Metres north{};

    bool operator==(const PlaneBox&) const = default;

    [[nodiscard]] Metres width() const { return east - west; }
    [[nodiscard]] Metres height() const { return north - south; }
    [[nodiscard]] PlanePoint centre() const { return {(west + east) / 2, (south + north) / 2}; }
    [[nodiscard]] bool contains(const PlanePoint& point) const {
        return west <= point.x && point.x <= east && south <= point.y && point.y <= north;
    }
    [[nodiscard]] bool overlaps(const PlaneBox& other) const {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }
    [[nodiscard]] PlaneBox united(const PlanePoint& point) const {
        return {std::min(west, point.x), std::min(south, point.y), std::max(east, point.x), std::max(north, point.y)};
    }
};

/// The box of all points. The path must not be empty.
PlaneBox bounds(const PlanePath& path);

/// Signed area of a ring: positive when it runs counterclockwise. In square metres.
double signed_area(const PlanePath& ring);

/// How far `point` lies from the segment between `from` and `to`.
Metres distance_to_segment(const PlanePoint& point, const PlanePoint& from, const PlanePoint& to);

}  // namespace dateline

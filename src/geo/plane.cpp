#include "geo/plane.hpp"

#include <cmath>

namespace dateline {

PlaneBox bounds(const PlanePath& path) {
    PlaneBox box{path.front().x, path.front().y, path.front().x, path.front().y};
    for (const auto& point : path) {
        box = box.united(point);
    }
    return box;
}

double signed_area(const PlanePath& ring) {
    if (ring.empty()) {
        return 0;
    }
    // Relative to the first point, so that far-off rings lose no digits.
    const auto origin = ring.front();
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        twice +=
            (a.x - origin.x).value() * (b.y - origin.y).value() - (b.x - origin.x).value() * (a.y - origin.y).value();
    }
    return twice / 2;
}

Metres distance_to_segment(const PlanePoint& point, const PlanePoint& from, const PlanePoint& to) {
    const double dx = (to.x - from.x).value();
    const double dy = (to.y - from.y).value();
    const double px = (point.x - from.x).value();
    const double py = (point.y - from.y).value();
    const double length2 = dx * dx + dy * dy;
    const double along = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
    return Metres(std::hypot(px - along * dx, py - along * dy));
}

}  // namespace dateline

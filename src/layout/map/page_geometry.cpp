#include "layout/map/page_geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// Twice the signed area of a triangle.
double turn(const PagePoint& a, const PagePoint& b, const PagePoint& c) {
    return (b.x - a.x).value() * (c.y - a.y).value() - (c.x - a.x).value() * (b.y - a.y).value();
}

}  // namespace

Points distance(const PagePoint& a, const PagePoint& b) {
    const double x = (a.x - b.x).value();
    const double y = (a.y - b.y).value();
    return Points(std::sqrt(x * x + y * y));  // page lengths need no care for overflow
}

Points distance(const PagePoint& point, const Segment& segment) {
    const double dx = (segment.to.x - segment.from.x).value();
    const double dy = (segment.to.y - segment.from.y).value();
    const double px = (point.x - segment.from.x).value();
    const double py = (point.y - segment.from.y).value();
    const double length2 = dx * dx + dy * dy;
    const double along = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
    return distance({Points(px), Points(py)}, PagePoint{Points(along * dx), Points(along * dy)});
}

Points distance(const PagePoint& point, const PageBox& box) {
    return distance(point, nearest_point(box, point));
}

bool touches(const Segment& segment, const PageBox& box) {
    const double dx = (segment.to.x - segment.from.x).value();
    const double dy = (segment.to.y - segment.from.y).value();
    // Each side: how fast the segment leaves through it, and how far inside it starts.
    const std::array<std::pair<double, double>, 4> sides{
        std::pair{-dx, (segment.from.x - box.left).value()}, std::pair{dx, (box.right - segment.from.x).value()},
        std::pair{-dy, (segment.from.y - box.top).value()}, std::pair{dy, (box.bottom - segment.from.y).value()}};
    double first = 0;
    double last = 1;
    for (const auto& [speed, room] : sides) {
        if (speed == 0) {
            if (room < 0) {
                return false;
            }
        } else if (speed < 0) {
            first = std::max(first, room / speed);
        } else {
            last = std::min(last, room / speed);
        }
    }
    return first <= last;
}

bool touches(const Segment& a, const Segment& b) {
    const double b_from = turn(a.from, a.to, b.from);
    const double b_to = turn(a.from, a.to, b.to);
    const double a_from = turn(b.from, b.to, a.from);
    const double a_to = turn(b.from, b.to, a.to);
    return b_from * b_to <= 0 && a_from * a_to <= 0 &&
           std::max(std::min(a.from.x, a.to.x), std::min(b.from.x, b.to.x)) <=
               std::min(std::max(a.from.x, a.to.x), std::max(b.from.x, b.to.x)) &&
           std::max(std::min(a.from.y, a.to.y), std::min(b.from.y, b.to.y)) <=
               std::min(std::max(a.from.y, a.to.y), std::max(b.from.y, b.to.y));
}

PagePoint nearest_point(const PageBox& box, const PagePoint& point) {
    return {std::clamp(point.x, box.left, box.right), std::clamp(point.y, box.top, box.bottom)};
}

bool contains(const PageBox& outer, const PageBox& inner) {
    return outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top &&
           inner.bottom <= outer.bottom;
}

}  // namespace dateline

// Points and boxes on the page. x grows to the right, y downwards, both from the top left corner.
#pragma once

#include <algorithm>

#include "base/units.hpp"

namespace dateline {

struct PagePoint {
    Points x{};
    Points y{};

    bool operator==(const PagePoint&) const = default;
};

/// A box with left <= right and top <= bottom.
struct PageBox {
    Points left{};
    Points top{};
    Points right{};
    Points bottom{};

    bool operator==(const PageBox&) const = default;

    [[nodiscard]] Points width() const { return right - left; }
    [[nodiscard]] Points height() const { return bottom - top; }
    [[nodiscard]] bool overlaps(const PageBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(const PagePoint& point) const {
        return left <= point.x && point.x <= right && top <= point.y && point.y <= bottom;
    }
    [[nodiscard]] PageBox grown(Points margin) const {
        return {left - margin, top - margin, right + margin, bottom + margin};
    }
    [[nodiscard]] PageBox united(const PageBox& other) const {
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
                std::max(bottom, other.bottom)};
    }
};

}  // namespace dateline

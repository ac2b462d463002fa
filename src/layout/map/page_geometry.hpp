// Small questions about segments and boxes on the page.
#pragma once

#include "scene/page.hpp"

namespace dateline {

/// A straight line between two points: a leader.
struct Segment {
    PagePoint from{};
    PagePoint to{};

    bool operator==(const Segment&) const = default;
};

Points distance(const PagePoint& a, const PagePoint& b);
Points distance(const PagePoint& point, const Segment& segment);
/// 0 inside the box.
Points distance(const PagePoint& point, const PageBox& box);

/// Whether a segment shares a point with a box.
bool touches(const Segment& segment, const PageBox& box);
/// Whether two segments cross or touch.
bool touches(const Segment& a, const Segment& b);

/// The point of a box nearest to `point`.
PagePoint nearest_point(const PageBox& box, const PagePoint& point);

/// Whether `inner` lies within `outer`.
bool contains(const PageBox& outer, const PageBox& inner);

}  // namespace dateline

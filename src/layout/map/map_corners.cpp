#include "layout/map/map_corners.hpp"

#include <algorithm>

namespace dateline {

double hidden_by(const PageBox& box, const FurnitureSpace& space) {
    double sum = space.land.share(box) + (space.edges.is_free(box) ? 0 : 1);
    for (const auto& mark : space.marks) {
        sum += mark.kind == MapMarkKind::point && mark.box().grown(Points(6)).overlaps(box) ? hides_too_much : 0;
    }
    for (const auto& other : space.taken) {
        sum += other.overlaps(box) ? hides_too_much : 0;
    }
    return sum;
}

std::optional<PageBox> box_in_corner(Points width, Points height, Points inset, const FurnitureSpace& space) {
    const auto& frame = space.frame;
    std::optional<PageBox> best;
    double least = hides_too_much;
    for (const auto& corner : map_corners) {
        const Points left = corner.right ? frame.right - inset - width : frame.left + inset;
        const Points top = corner.top ? frame.top + inset : frame.bottom - inset - height;
        const PageBox box{left, top, left + width, top + height};
        const double cost = hidden_by(box, space) + corner.dislike;
        if (cost < least && contains(frame, box)) {
            least = cost;
            best = box;
        }
    }
    return best;
}

}  // namespace dateline

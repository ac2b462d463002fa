#include "layout/timeline/axis_zone.hpp"

#include <algorithm>

namespace dateline {

PageBox AxisZone::box(double along1, double along2, double across1, double across2) const {
    // Both directions keep the smaller coordinate first, so two opposite corners are enough.
    const PagePoint a = point(std::min(along1, along2), std::min(across1, across2));
    const PagePoint b = point(std::max(along1, along2), std::max(across1, across2));
    return {a.x, a.y, b.x, b.y};
}

}  // namespace dateline

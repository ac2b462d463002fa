// Points on a line that keep given distances, each as near as possible to where it wants to be, for separations that
// are no chain (for chains isotonic.hpp is exact and faster). Deterministic. Knows nothing of pages.
#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// Point `to` lies at least `distance` behind point `from`; from < to.
struct Separation {
    std::size_t from = 0;
    std::size_t to = 0;
    double distance = 0;
};

/// Where a point wants to be, and where it may be.
struct SeparatedPoint {
    double wanted = 0;
    double low = 0;   ///< the least place in a solution of all separations
    double high = 0;  ///< the greatest
    double weight = 1;
};

/// The places that minimise the weighted sum of squares of (place - wanted), to about a hundredth. Dual coordinate
/// ascent (Hildreth 1957) with over-relaxation. `low` and `high` must each keep all separations.
std::vector<double> separate_points(const std::vector<SeparatedPoint>& points,
                                    const std::vector<Separation>& separations);

}  // namespace dateline

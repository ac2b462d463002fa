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

/// Finds the places that minimise the weighted sum of squares of (place - wanted), to about a hundredth, by dual
/// coordinate ascent (Hildreth 1957) with over-relaxation. It begins where the question before it ended, so that asking
/// again for points that want a little else costs little.
class Separator {
public:
    Separator(std::vector<Separation> separations, std::size_t points);

    /// The places of points that have a solution.
    std::vector<double> place(const std::vector<SeparatedPoint>& points);

private:
    /// Of a condition: a multiplier of 0 or more.
    std::vector<Separation> separations_;
    std::vector<double> pulls_;
    std::vector<double> low_;
    std::vector<double> high_;
};

}  // namespace dateline

// Lanes for bars: intervals that overlap lie in different lanes, and there are as few lanes as any assignment can
// have (colouring an interval graph by start: the greedy choice is optimal). Knows nothing of pages.
#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// A stretch of the line that needs a lane of its own, half open.
struct LaneInterval {
    double from = 0;
    double to = 0;
};

struct LaneAssignment {
    std::vector<std::size_t> lane;  ///< for each interval as given
    std::size_t count = 0;
};

/// The lowest free lane for each interval, in order of start, end and index. O(n log n).
LaneAssignment assign_lanes(const std::vector<LaneInterval>& intervals);

}  // namespace dateline

// Lanes for bars: intervals that overlap lie in different lanes, and there are as few lanes as any assignment can
// have (colouring an interval graph by start: the greedy choice is optimal). Knows nothing of pages.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"

namespace dateline {

/// A stretch of the line that needs a lane of its own, half open.
struct LaneInterval {
    double from = 0;
    double to = 0;

    bool operator==(const LaneInterval&) const = default;
};

struct LaneAssignment {
    std::vector<std::size_t> lane;  ///< for each interval as given
    std::size_t count = 0;
};

/// The lowest free lane for each interval, in order of start, end and index. O(n log n).
LaneAssignment assign_lanes(const std::vector<LaneInterval>& intervals);

/// A label that may go to either side of the axis, with the bar that it takes along.
struct SidedLabel {
    double size = 0;     ///< of the room that it takes on its side
    LaneInterval bar{};  ///< empty for a point
};

/// Sides to begin a search with, for labels in order of time: bars go where fewer bars lie at their start, all else to
/// the emptier side.
std::vector<Side> balanced_sides(const std::vector<SidedLabel>& labels);

/// How many lanes the bars of some of the labels need.
std::size_t lanes_of(const std::vector<std::size_t>& members, const std::vector<SidedLabel>& labels);

/// The ends of the bars of a side that may still be open, for searches that decide bar by bar.
class OpenBars {
public:
    /// How many lie over a bar that is added, with itself. Bars come in about the order of their beginnings.
    std::size_t add(const LaneInterval& bar);

private:
    std::array<double, 14> ends_{};
    std::size_t count_ = 0;
};

}  // namespace dateline

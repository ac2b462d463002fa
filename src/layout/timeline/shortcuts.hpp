// Shortcuts: a leader that meets nothing on the way leaves the lanes early, on a straight line to where its bend ends.
// Never lets leaders cross or come close, and never leads one over a marker or bar that its straight stem would miss.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/leaders.hpp"
#include "layout/timeline/mark_lanes.hpp"

namespace dateline {

/// A leader with its side and the item that it belongs to.
struct RoutedLeader {
    LeaderWay way{};
    Side side = Side::before;
    std::size_t item = 0;
};

/// Lets each leader in turn bend as near to its marker as it can.
void take_shortcuts(std::vector<RoutedLeader>& leaders, const std::vector<TimelineItem>& items, const MarkLanes& lanes,
                    const AxisZone& zone, const Style& style);

}  // namespace dateline

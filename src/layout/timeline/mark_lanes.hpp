// Which lane each marker and bar lies in: days in the lane next to the band, bars in as few lanes as possible beyond
// it, and days that crowd each other stacked where there is room.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/lanes.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

/// A lane that holds the name of a track, above the lanes of its bars.
struct TrackHeading {
    std::size_t track = 0;
    std::size_t lane = 0;
};

struct MarkLanes {
    std::vector<MarkPlace> places;       ///< of each item
    std::vector<TrackHeading> headings;  ///< below the axis, where bars hold words and are of several tracks
    std::size_t lanes_before = 0;
    std::size_t lanes_after = 0;
};

/// The stretch of a lane that an item's bar takes, along the page; empty for a point.
LaneInterval lane_bar(const TimelineItem& item, const AxisScale& scale, const Style& style);

/// `sides` holds the side of each item. Markers that find no free place among `most_stacked` lanes overlap in the
/// last of them, so that in order of time no leader lies over the marker of an earlier event of the same day.
MarkLanes assign_mark_lanes(const std::vector<TimelineItem>& items, const std::vector<Side>& sides,
                            const AxisScale& scale, const Style& style, std::size_t most_stacked);

}  // namespace dateline

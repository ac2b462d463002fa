// Words of spans inside their bars: a chart of bars below the axis, track by track, with only the other events labelled
// above it.
#pragma once

#include <optional>
#include <vector>

#include "layout/timeline/body.hpp"

namespace dateline {

/// The items and the setting of a job with words inside bars.
struct FilledBars {
    std::vector<TimelineItem> items;
    BodySetting setting{};
};

/// Nothing unless bars are much of the figure and most of them can hold their captions.
std::optional<FilledBars> fill_bars(const BodyJob& job);

/// The names of tracks above their bars.
std::vector<Item> draw_headings(const std::vector<TrackHeading>& headings, const AxisZone& zone, const BodyJob& job);

}  // namespace dateline

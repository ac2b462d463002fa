// How many events lie in each stretch of the axis, where they are too many for markers of their own.
#pragma once

#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/item.hpp"
#include "layout/timeline/ticks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Lanes that a histogram takes at least.
constexpr std::size_t histogram_lanes = 8;

/// Events in each stretch: one that happened some time within a stretch of time counts with its share in each; one that
/// lasted counts where it begins.
std::vector<double> count_events(const std::vector<TimelineItem>& items, const std::vector<Tick>& stretches);

/// A bar as the histogram and its legend show it.
PathItem draw_histogram_bar(const PageBox& bar, const Style& style);

/// Bars over the months, years, ... of the axis, in the lanes before the band.
std::vector<Item> draw_histogram(const std::vector<TimelineItem>& items, const AxisZone& zone,
                                 const TickRequest& request, const Style& style);

}  // namespace dateline

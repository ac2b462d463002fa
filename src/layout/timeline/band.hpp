// The band of the axis: its cells, tick marks and tick labels.
#pragma once

#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/ticks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The style of tick labels of a level.
TextStyle tick_style(const Style& style, TickLevel level);

/// How thick the band must be for its labels.
Points band_thickness(const AxisTicks& ticks, AxisDirection direction, const Style& style,
                      const TextMeasurer& measurer);

/// In a vertical band each label stands alone, so minor ticks that begin a larger unit take its name: the year in
/// place of January. Returns one row of ticks.
std::vector<Tick> merged_ticks(const AxisTicks& ticks);

/// Band, cells, tick marks and labels (css class "tick").
std::vector<Item> draw_band(const AxisZone& zone, const AxisTicks& ticks, const Style& style,
                            const TextMeasurer& measurer);

/// The band of an axis whose ticks another axis names: cells and tick marks alone.
std::vector<Item> draw_bare_band(const AxisZone& zone, const AxisTicks& ticks, const Style& style);

}  // namespace dateline

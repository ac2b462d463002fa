// Eras and lines: named stretches of time and named days. Names stand in rows of their own within the band; the tint of
// an era and a line go on through the lanes, behind the events.
#pragma once

#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "layout/timeline/axis_zone.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// How thick the rows of eras and lines are together, in points; 0 without any.
double era_strip(const TimelineFigure& figure, const Style& style);

/// The names of the eras that a scale does not show.
std::vector<std::string> eras_beyond(const TimelineFigure& figure, const AxisScale& scale);

/// Eras and lines of a figure in the strip at the beginning of the zone's band; without words no strip is needed.
std::vector<Item> draw_eras(const TimelineFigure& figure, const AxisZone& zone, const Style& style,
                            const TextMeasurer& measurer, AxisWords words);

}  // namespace dateline

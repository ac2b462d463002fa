// Breaks of the axis: two slanted cuts through the band, and between them what time is left out.
#pragma once

#include <string>
#include <vector>

#include "calendar/display_language.hpp"
#include "layout/timeline/axis_zone.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// "1721-1837", or with months where the break is short: what a break leaves out, in words.
std::string break_text(const AxisBreak& gap, const DisplayLanguage& language);

/// The length along the page in which the words of every break have room.
double break_length(const std::vector<AxisBreak>& breaks, const DisplayLanguage& language, const Style& style,
                    const TextMeasurer& measurer);

std::vector<Item> draw_breaks(const AxisZone& zone, const DisplayLanguage& language, const Style& style,
                              const TextMeasurer& measurer, AxisWords words);

}  // namespace dateline

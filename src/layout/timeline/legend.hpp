// The legend of a timeline: each track's marker and name and what a histogram counts, in rows that wrap to the width of
// the figure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// A legend with its top left corner at the origin.
struct TimelineLegend {
    std::vector<Item> items;
    Points height{};  ///< with the gap to the figure; 0 without entries
};

/// Fewer than two tracks need no key. `histogram` says what its bars count; empty where none is drawn.
TimelineLegend make_timeline_legend(const std::vector<std::string>& tracks, const std::string& histogram, Points width,
                                    const Style& style, const TextMeasurer& measurer);

}  // namespace dateline

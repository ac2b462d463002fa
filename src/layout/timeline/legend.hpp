// The legend of the tracks: each track's marker and name, in rows that wrap to the width of the figure.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// A legend with its top left corner at the origin.
struct TrackLegend {
    std::vector<Item> items;
    Points height{};  ///< with the gap to the figure; 0 without tracks
};

/// Nothing for fewer than two tracks: one track needs no key.
TrackLegend make_track_legend(const std::vector<std::string>& tracks, Points width, const Style& style,
                              const TextMeasurer& measurer);

}  // namespace dateline

// How well a finished figure reads, measured on its scene alone: what lies over what, how long the leaders are, how
// small the type is. Knows nothing of how a layout came about, so that it can judge every one of them.
#pragma once

#include <cstddef>
#include <vector>

#include "base/units.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// The counts are 0 on a clean figure. Events and places are the groups that carry a data-id.
struct FigureQuality {
    std::size_t labels = 0;       ///< events and places with a label
    std::size_t clipped = 0;      ///< lines of text that leave their page
    std::size_t overlaps = 0;     ///< pairs of lines that lie over each other
    std::size_t on_marker = 0;    ///< lines of labels on the marker of another event
    std::size_t crossings = 0;    ///< pairs of leaders that cross
    std::size_t struck = 0;       ///< lines of labels that another event's leader runs through
    Millimetres leader_length{};  ///< of all leaders together
    Millimetres longest_leader{};
    Millimetres mean_displacement{};  ///< from the middle of a marker to its label
    Points smallest_type{};           ///< 0 without text
    double white_space = 1;           ///< share of the pages without text

    bool operator==(const FigureQuality&) const = default;
    [[nodiscard]] bool is_clean() const { return clipped + overlaps + on_marker + crossings + struck == 0; }
};

/// The quality of a figure's pages together.
FigureQuality measure_quality(const std::vector<Scene>& pages);

}  // namespace dateline

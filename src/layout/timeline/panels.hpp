// Panels (small multiples): one axis for each track, place or source, one below the other on one scale, whose ticks
// are written once below them. Panels that one page cannot hold go on on further pages.
#pragma once

#include <optional>
#include <vector>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

/// Nothing when a panel does not fit a page, or when there would be more than `most_pages`.
std::optional<LayoutResult> lay_panels(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                       std::size_t most_pages);

}  // namespace dateline

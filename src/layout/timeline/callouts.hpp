// Numbered callouts: the figure keeps a number for each event, and a key beneath it or on further pages has the words.
#pragma once

#include <optional>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

/// Nothing when even the numbers do not fit, or when the key would take more than `most_key_pages` further pages.
std::optional<LayoutResult> lay_callouts(const TimelineComposer& composer, const std::vector<TimelineItem>& items);

}  // namespace dateline

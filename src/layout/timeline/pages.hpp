// Pages: a timeline cut by period, each page with all labels of its stretch of time.
#pragma once

#include <cstddef>
#include <optional>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

/// Nothing when that takes more than `most_pages` pages or an event fits no page.
std::optional<LayoutResult> lay_pages(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                      std::size_t most_pages);

}  // namespace dateline

// A timeline cut into strips: one axis for each year, decade or century, one below the other, all at the same scale.
#pragma once

#include <optional>
#include <vector>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

/// Every label in its strip, or nothing where they do not fit, or where there would be too many strips.
std::optional<LayoutResult> lay_strips(const TimelineComposer& composer, const std::vector<TimelineItem>& items);

}  // namespace dateline

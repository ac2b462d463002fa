// A vertical timeline: time runs down a band, labels stand in a column on each side of it, or in one column where the
// page is narrow.
#pragma once

#include <optional>

#include "layout/timeline/body.hpp"

namespace dateline {

/// Nothing when the labels do not fit the room. Labels of less than `two_sided_least` points across go one-sided.
std::optional<TimelineBody> lay_vertical(const BodyJob& job);

}  // namespace dateline

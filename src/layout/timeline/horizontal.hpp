// A horizontal timeline: time runs along a band, labels hang as flags in rows above and below it.
#pragma once

#include <optional>

#include "layout/timeline/body.hpp"

namespace dateline {

/// Tries several label widths and takes the one with the least cost. Nothing when the labels do not fit the room.
std::optional<TimelineBody> lay_horizontal(const BodyJob& job);

}  // namespace dateline

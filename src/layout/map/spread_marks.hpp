// Circles that would hide each other, moved apart or drawn as one with a count.
#pragma once

#include <vector>

#include "layout/map/map_marks.hpp"

namespace dateline {

/// Moves circles apart until each can be seen: plain ones side by side, those sized by number out of the middle of each
/// other. None goes further from its place than a little more than its radius.
void spread_marks(std::vector<MapMark>& marks, bool sized);

/// Makes one mark of circles at one point and of those that cannot be moved apart. The mark stands in their middle,
/// names the first place and counts the events of all; without events, the places. Pinned labels keep marks of their
/// own.
void gather_marks(const MapFigure& figure, const Style& style, std::vector<MapMark>& marks);

/// The radius of a circle that holds a count.
Points radius_with_count(std::size_t count, const Style& style);

}  // namespace dateline

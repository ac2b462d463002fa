// Several small maps of one extent and projection, one a stretch of time, with one key for all.
#pragma once

#include "layout/layout.hpp"
#include "layout/map/map_content.hpp"

namespace dateline {

/// Lays the panels of a figure out in rows. Circles, colours and numbers mean the same in all of them.
Result<LayoutResult> layout_multiples(const MapFigure& figure, const MapTools& tools);

}  // namespace dateline

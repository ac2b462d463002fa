// What a map tells of itself beside the picture.
#pragma once

#include "layout/layout.hpp"
#include "layout/map/map_content.hpp"

namespace dateline {

/// Adds which places a map names, numbers, leaves unnamed or does not reach, and where its labels stand.
void report_places(const MapFigure& figure, const MapContent& content, LayoutResult& result);

/// Adds how the map was projected, and what it could not have.
void report_view(const MapFigure& figure, const MapContent& content, LayoutReport& report);

}  // namespace dateline

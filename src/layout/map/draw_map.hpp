// Placed content -> scene items, from the sea up to the labels.
#pragma once

#include "layout/map/map_content.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// Appends the map to a page. Each place becomes a group of class "place" with its extent, leader, marker and label.
void draw_map(const MapFigure& figure, const MapContent& content, const Style& style, Scene& page);

}  // namespace dateline

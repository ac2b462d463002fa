// The way from place to place in order of time: great circles with arrows.
#pragma once

#include <vector>

#include "layout/map/base_shapes.hpp"
#include "layout/map/map_marks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The legs of a figure's route on the page, each with the pieces that the map shows.
std::vector<LineShapes> route_legs(const MapFigure& figure, const MapView& view);

/// The legs with an arrow on each that is long enough for one.
Group draw_route(const std::vector<LineShapes>& legs, const Style& style);

}  // namespace dateline

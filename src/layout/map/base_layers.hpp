// The base map as scene items, from the sea up to the borders. Fills carry no stroke, so that no cut edge is drawn;
// coasts and borders are lines of their own.
#pragma once

#include <string>
#include <vector>

#include "layout/map/base_shapes.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Rings as one path. Coordinates are rounded to a tenth of a point, which the eye cannot see and a file can.
Path path_of_rings(const std::vector<PageRing>& rings);
/// Lines as one path.
Path path_of_lines(const LineShapes& lines);

/// Sea, graticule, land, lakes, rivers and borders as one clipped group. `focus` are the countries to be lifted out.
Group base_layers(const MapView& view, const BaseShapes& shapes, const LineShapes& graticule,
                  const std::vector<std::string>& focus, const MapStyle& style);

/// The line around the map.
Item neatline(const MapView& view, const MapStyle& style);

}  // namespace dateline

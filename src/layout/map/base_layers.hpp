// The base map as scene items, from the sea up to the borders. Fills carry no stroke, so that no cut edge is drawn;
// coasts and borders are lines of their own.
#pragma once

#include <map>
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

/// The colours of countries that are not those of land, by their codes.
using LandColors = std::map<std::string, Color>;

/// Sea, graticule, land, lakes, rivers and borders as one clipped group.
Group base_layers(const MapView& view, const BaseShapes& shapes, const LineShapes& graticule, const LandColors& colors,
                  const MapStyle& style);

/// The line around the map.
Item neatline(const MapView& view, const MapStyle& style);

}  // namespace dateline

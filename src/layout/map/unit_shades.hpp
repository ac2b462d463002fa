// Units of admin-1 coloured by number: which unit a place lies in only the base map knows.
#pragma once

#include <vector>

#include "figure/figure.hpp"
#include "geo/basemap.hpp"
#include "layout/map/base_shapes.hpp"
#include "layout/map/map_marks.hpp"

namespace dateline {

/// The units that hold places, each with the number of different events there or the sum of the values. A place that is
/// larger than a unit belongs to none.
std::vector<ShadedArea> shades_of_units(const std::vector<MapPlace>& places, UnitShades shades, const Basemap& basemap);

/// The outlines of the shaded units on the map.
std::vector<AreaShape> shaded_units(const MapView& view, const Basemap& basemap, const std::vector<ShadedArea>& shades);

}  // namespace dateline

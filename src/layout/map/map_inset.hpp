// The inset of a map: a small map of the surroundings, with a frame around what the large one shows.
#pragma once

#include <optional>

#include "layout/map/base_shapes.hpp"
#include "layout/map/map_corners.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

struct MapInset {
    PageBox box{};
    MapView view;
    BaseShapes shapes;
    PageRing shown{};  ///< the frame of the large map on the small one
};

/// An inset in a free corner, for maps of less than some 1,500 km: around a city its region, around a region the globe.
std::optional<MapInset> choose_inset(const MapView& view, const Basemap& basemap, const FurnitureSpace& space);

Group draw_inset(const MapInset& inset, const Style& style);

}  // namespace dateline

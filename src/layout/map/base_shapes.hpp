// The base map as it lies on the page: the shapes that are drawn, and that labels look at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/basemap.hpp"
#include "layout/map/map_view.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// A country or admin-1 unit on the page: rings for the even-odd rule.
struct AreaShape {
    std::string code;
    std::string name;
    std::vector<PageRing> rings;
};

/// The box around rings of which there is at least one.
PageBox box_of(const std::vector<PageRing>& rings);

/// Lines of one kind on the page.
using LineShapes = std::vector<PageRing>;

struct BaseShapes {
    std::vector<AreaShape> countries;
    std::vector<PageRing> lakes;
    LineShapes rivers;
    LineShapes coasts;
    LineShapes borders;
    LineShapes disputed;
    LineShapes admin1_borders;
    std::vector<AreaShape> units{};    ///< of admin-1 that are coloured by number
    std::vector<ImageItem> rasters{};  ///< of the user, on the land and under all lines
};

/// Whose borders are drawn.
struct BorderView {
    DisputedBorders disputed = DisputedBorders::dashed;
    std::string viewpoint;    ///< ISO 3166-1 alpha-2, may be empty
    bool with_units = false;  ///< borders of admin-1 at any scale
};

/// Everything of the base map that the view's scale has room for.
BaseShapes base_shapes(const MapView& view, const Basemap& basemap, const BorderView& borders = {});

/// All admin-1 units that the map touches.
std::vector<AreaShape> admin1_shapes(const MapView& view, const Basemap& basemap);

/// The admin-1 unit with a code or, where no unit has that code, around a point. Nothing at sea.
std::optional<AreaShape> admin1_shape(const MapView& view, const Basemap& basemap, const std::string& code,
                                      const LonLat& point);

}  // namespace dateline

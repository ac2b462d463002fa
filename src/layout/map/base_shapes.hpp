// The base map as it lies on the page: the shapes that are drawn, and that labels look at.
#pragma once

#include <string>
#include <vector>

#include "geo/basemap.hpp"
#include "layout/map/map_view.hpp"

namespace dateline {

/// A country or admin-1 unit on the page: rings for the even-odd rule.
struct AreaShape {
    std::string code;
    std::string name;
    std::vector<PageRing> rings;
};

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
};

/// Everything of the base map that the view's scale has room for.
BaseShapes base_shapes(const MapView& view, const Basemap& basemap);

/// The shapes of some admin-1 units, by ISO 3166-2 code; those that the base map lacks are left out.
std::vector<AreaShape> admin1_shapes(const MapView& view, const Basemap& basemap,
                                     const std::vector<std::string>& codes);

}  // namespace dateline

// What lies under a label: the parts of a map that words must keep clear of, and those they should.
#pragma once

#include <vector>

#include "layout/map/base_shapes.hpp"
#include "layout/map/map_marks.hpp"
#include "layout/map/page_grid.hpp"

namespace dateline {

/// Made once for a map; refers to the grid it was made with.
struct LabelTerrain {
    PageGrid grid;
    Mask land;
    Mask globe;  ///< what the outline of the globe holds
    Mask lines;  ///< coasts and borders
    SummedMask line_sums;
    SummedMask edge_sums;            ///< the outline of the globe, where it is not the frame
    SummedMask route_sums;           ///< the way from place to place
    std::vector<PageBox> furniture;  ///< scale bar and the like
};

/// `routes` are lines of the figure itself, which labels avoid more than coasts.
LabelTerrain survey(const MapView& view, const BaseShapes& shapes, const std::vector<LineShapes>& routes = {});

}  // namespace dateline

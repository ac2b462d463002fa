// Finding room for words inside an area of the page.
#pragma once

#include <vector>

#include "layout/map/page_grid.hpp"

namespace dateline {

/// A box that lies wholly inside an area, and how good it is: lower is better.
struct AreaSpot {
    PageBox box{};
    double badness = 0;
};

/// The middle of an area's covered cells; the frame's middle when nothing is covered.
PagePoint middle_of(const PageGrid& grid, const Mask& area);

/// What is looked for: a box of a size, best centred at `towards`.
struct SpotWish {
    Points width{};
    Points height{};
    PagePoint towards{};
    std::size_t most = 1;
    double least_share = 1;  ///< of the box that must lie in the area
};

/// Up to `most` spots inside the grid's frame whose cells belong to `area` and none to `taken`, good ones first and not
/// on top of each other. Few `lines` under the box are better. Each mask may have a grid of its own.
std::vector<AreaSpot> find_spots(const PageGrid& grid, const SummedMask& area, const SummedMask& taken,
                                 const SummedMask& lines, const SpotWish& wish);

}  // namespace dateline

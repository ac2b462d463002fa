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

/// Up to `most` spots for a box of the given size whose cells all belong to `area` and none to `taken`, good ones first
/// and not on top of each other. `towards` is where the box would best be centred. Few `lines` under the box are better.
struct SpotWish {
    Points width{};
    Points height{};
    PagePoint towards{};
    std::size_t most = 1;
};
std::vector<AreaSpot> find_spots(const PageGrid& grid, const SummedMask& area, const SummedMask& taken,
                                 const SummedMask& lines, const SpotWish& wish);

}  // namespace dateline

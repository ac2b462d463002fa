#include "layout/map/area_search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// A box of the wished size about a centre.
PageBox box_about(const PagePoint& centre, const SpotWish& wish) {
    return {centre.x - wish.width / 2, centre.y - wish.height / 2, centre.x + wish.width / 2,
            centre.y + wish.height / 2};
}

/// What an area name looks at.
struct AreaRoom {
    const SummedMask& area;
    const SummedMask& taken;
    const SummedMask& lines;
};

/// A large area is searched in larger steps.
int stride_for(const PageGrid& grid) {
    constexpr int most_positions = 3000;
    int stride = 1;
    while ((grid.columns() / stride) * (grid.rows() / stride) > most_positions) {
        ++stride;
    }
    return stride;
}

double badness_of(const PageBox& box, const PagePoint& centre, const AreaRoom& room, const SpotWish& wish) {
    // Air around the words counts as much as closeness to the middle.
    double air = 0;
    for (const auto& [margin, cost] : {std::pair{2.0, 12}, std::pair{5.0, 8}, std::pair{9.0, 5}}) {
        air += room.area.is_full(box.grown(Points(margin))) ? 0 : cost;
        air += room.taken.is_free(box.grown(Points(margin))) ? 0 : cost;
    }
    return distance(centre, wish.towards).value() + air + 40 * room.lines.share(box);
}

}  // namespace

PagePoint middle_of(const PageGrid& grid, const Mask& area) {
    double x = 0;
    double y = 0;
    double count = 0;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (area[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns()) +
                     static_cast<std::size_t>(column)] != 0) {
                x += column + 0.5;
                y += row + 0.5;
                count += 1;
            }
        }
    }
    const auto& frame = grid.frame();
    if (count == 0) {
        return {(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2};
    }
    return {frame.left + grid.cell() * (x / count), frame.top + grid.cell() * (y / count)};
}

std::vector<AreaSpot> find_spots(const PageGrid& grid, const SummedMask& area, const SummedMask& taken,
                                 const SummedMask& lines, const SpotWish& wish) {
    std::vector<AreaSpot> spots;
    const int stride = stride_for(grid);
    for (int row = 0; row < grid.rows(); row += stride) {
        for (int column = 0; column < grid.columns(); column += stride) {
            const auto centre = grid.centre_of(column, row);
            const auto box = box_about(centre, wish);
            const bool inside = contains(grid.frame(), box) &&
                                (wish.least_share < 1 ? area.share(box) >= wish.least_share : area.is_full(box));
            if (inside && taken.is_free(box)) {
                spots.push_back({box, badness_of(box, centre, {area, taken, lines}, wish)});
            }
        }
    }
    std::stable_sort(spots.begin(), spots.end(),
                     [](const AreaSpot& a, const AreaSpot& b) { return a.badness < b.badness; });
    std::vector<AreaSpot> chosen;
    for (const auto& spot : spots) {
        const bool apart = std::all_of(chosen.begin(), chosen.end(), [&](const AreaSpot& other) {
            return std::abs((spot.box.left - other.box.left).value()) > wish.width.value() / 3 ||
                   std::abs((spot.box.top - other.box.top).value()) > wish.height.value() / 2;
        });
        if (apart) {
            chosen.push_back(spot);
            if (chosen.size() == wish.most) {
                break;
            }
        }
    }
    return chosen;
}

}  // namespace dateline

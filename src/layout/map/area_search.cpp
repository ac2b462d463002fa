#include "layout/map/area_search.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// A box of the wished size about a centre.
PageBox box_about(const PagePoint& centre, const SpotWish& wish) {
    return {centre.x - wish.width / 2, centre.y - wish.height / 2, centre.x + wish.width / 2,
            centre.y + wish.height / 2};
}

double badness_of(const PageBox& box, const PagePoint& centre, const SummedMask& area, const SummedMask& lines,
                  const SpotWish& wish) {
    // Air around the words counts as much as closeness to the middle.
    double air = 0;
    for (const double margin : {2.0, 5.0, 9.0}) {
        air += area.is_full(box.grown(Points(margin))) ? 0 : 6;
    }
    return distance(centre, wish.towards).value() + air + 40 * lines.share(box);
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
    const auto& frame = grid.frame();
    const Points reach = std::max(frame.width(), frame.height());
    const auto range = grid.cells_of({std::max(frame.left, wish.towards.x - reach), frame.top, frame.right, frame.bottom});
    for (int row = range.top; row < range.bottom; ++row) {
        for (int column = range.left; column < range.right; ++column) {
            const auto centre = grid.centre_of(column, row);
            const auto box = box_about(centre, wish);
            if (contains(frame, box) && area.is_full(box) && taken.is_free(box)) {
                spots.push_back({box, badness_of(box, centre, area, lines, wish)});
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

// Where the furniture of a map stands: scale bar, legends and inset, each in a corner where it hides least.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "layout/map/map_marks.hpp"
#include "layout/map/page_grid.hpp"

namespace dateline {

struct MapCorner {
    bool right;
    bool top;
    double dislike;  ///< of two that hide the same, the one with less is taken
};

// The foot of the map before its head.
inline constexpr std::array map_corners{MapCorner{false, false, 0}, MapCorner{true, false, 0.2},
                                        MapCorner{false, true, 0.5}, MapCorner{true, true, 0.6}};

/// What furniture must keep off. Refers to what it was made with.
struct FurnitureSpace {
    const PageBox& frame;
    const std::vector<MapMark>& marks;
    const SummedMask& land;
    const SummedMask& edges;            ///< the outline of a globe that ends before the frame
    const std::vector<PageBox>& taken;  ///< other furniture
};

/// From this on a box hides something that the map is about.
inline constexpr double hides_too_much = 10;

/// How much a box hides: circles and other furniture count most, then the outline of the globe and land.
double hidden_by(const PageBox& box, const FurnitureSpace& space);

/// A box of a size in the best corner, at a distance from the frame; nothing where every corner hides a marker.
std::optional<PageBox> box_in_corner(Points width, Points height, Points inset, const FurnitureSpace& space);

}  // namespace dateline

// The arrow that points north; only where north is the same all over the map, else it would lie.
#pragma once

#include <optional>
#include <string>

#include "layout/map/map_corners.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Which way north lies on a map, clockwise from the top of the page.
struct NorthDirection {
    Degrees middle{};
    Degrees spread{};  ///< between the places of the map where it differs most
};

/// Nothing when a part of the frame shows no globe.
std::optional<NorthDirection> north_of(const MapView& view);

/// Whether one arrow is true for the whole map.
bool is_same_all_over(const NorthDirection& north);

struct NorthArrow {
    PageBox box{};
    Degrees turn{};
    std::string letter;
};

/// The arrow in the corner where it hides least; nothing where it would not be true or every corner is taken.
std::optional<NorthArrow> choose_north_arrow(const MapView& view, const FurnitureSpace& space,
                                             const DisplayLanguage& language);

Group draw_north_arrow(const NorthArrow& arrow, const Style& style);

}  // namespace dateline

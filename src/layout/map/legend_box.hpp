// What all legends of a map have in common: a soft box in a corner, a heading, small type.
#pragma once

#include <optional>
#include <string>

#include "calendar/display_language.hpp"
#include "layout/map/map_corners.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

TextStyle legend_text_style(const Style& style);
Points legend_line_height(const Style& style);

/// A line above the content of a legend; without text it takes no room.
struct LegendHeading {
    std::string text;
    Points width{};
    Points height{};
};
LegendHeading set_heading(const std::string& text, const Style& style, const TextMeasurer& measurer);

/// The box of a legend with content of a size, in the best corner.
std::optional<PageBox> legend_box(Points width, Points height, const FurnitureSpace& space);

/// Where the content of a legend stands.
PageBox inside_of_legend(const PageBox& box);

/// The group of a legend with its ground and heading.
Group legend_group(const PageBox& box, const LegendHeading& heading, const Style& style);

}  // namespace dateline

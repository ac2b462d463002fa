// The key below a crowded map: numbers stand beside the places whose names found no room, and the key spells them out.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The key as lines of text, placed as if it began at the top left corner of the page.
struct PlaceKey {
    std::vector<TextItem> lines;
    Points height{};  ///< with the gap to the map; 0 for an empty key
};

/// "1 Akita; 2 Sendai; 3 ..." on lines no wider than `width`; the first name has the number 1.
PlaceKey set_key(const std::vector<std::string>& names, Points width, const Style& style, const TextMeasurer& measurer);

/// Puts the lines of a key on a page, below and right of a corner.
void draw_key(const PlaceKey& key, const PagePoint& corner, Scene& page);

}  // namespace dateline

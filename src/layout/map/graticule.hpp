// Meridians and parallels, and their names where they meet the left and lower edge of the map.
#pragma once

#include <string>
#include <vector>

#include "calendar/display_language.hpp"
#include "layout/map/map_view.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

struct GraticuleLine {
    Degrees degrees{};
    bool is_meridian = false;
    std::string text;  ///< its name
    std::vector<PageRing> pieces;
};

/// Lines at round degrees, four to eight over the longer side of the map.
std::vector<GraticuleLine> graticule(const MapView& view, const DisplayLanguage& language);

/// "110° E", "20° S", "0°", "180°".
std::string degree_text(Degrees degrees, bool is_meridian, const DisplayLanguage& language);

/// The names of lines outside the frame, on the left of it and below it.
std::vector<TextItem> graticule_labels(const std::vector<GraticuleLine>& lines, const MapView& view, const Style& style,
                                       const TextMeasurer& measurer);

/// The room that the names need outside the frame.
Points graticule_label_width(const Style& style, const TextMeasurer& measurer);
Points graticule_label_height(const Style& style);

}  // namespace dateline

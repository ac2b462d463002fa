// The scale bar: as long on the page as it says on the ground, where it stands; left out where the scale changes so
// much over the map that no bar would be true.
#pragma once

#include <optional>
#include <string>

#include "layout/map/map_corners.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

struct ScaleBar {
    PageBox box{};  ///< with a margin; labels keep off
    Points length{};
    std::string text;
    Points text_width{};
    PagePoint left_end{};
};

/// How much the scale changes over the map: 0.1 for ten per cent; nothing when a part of the frame shows no globe.
std::optional<double> scale_variation(const MapView& view);

/// A bar in the corner where it hides least; nothing when the scale varies by more than a tenth.
std::optional<ScaleBar> choose_scale_bar(const MapView& view, const FurnitureSpace& space, const Style& style,
                                         const TextMeasurer& measurer);

Group draw_scale_bar(const ScaleBar& bar, const Style& style);

}  // namespace dateline

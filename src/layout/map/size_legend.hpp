// The key of circles sized by number: nested circles with what they stand for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/map/circle_scale.hpp"
#include "layout/map/legend_box.hpp"

namespace dateline {

struct SizeLegend {
    struct Circle {
        Points radius{};
        std::string text;
        Points text_width{};
    };

    PageBox box{};  ///< labels keep off
    LegendHeading heading;
    std::vector<Circle> circles;  ///< the largest first
};

/// A legend in a corner; nothing where circles are not sized or every corner is taken.
std::optional<SizeLegend> choose_size_legend(const MapFigure& figure, const CircleScale& scale,
                                             const FurnitureSpace& space, const Style& style,
                                             const TextMeasurer& measurer);

Group draw_size_legend(const SizeLegend& legend, const Style& style);

}  // namespace dateline

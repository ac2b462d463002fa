#include "layout/map/size_legend.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/map/nice_number.hpp"

namespace dateline {

namespace {

constexpr Points number_gap{9};  // between the circles and their numbers

/// Up to three numbers that span the circles of the map, the largest first.
std::vector<double> numbers_for(const CircleScale& scale) {
    std::vector<double> numbers;
    for (const double share : {1.0, 0.3, 0.06}) {
        const double number = nice_number_below(scale.most() * share);
        const bool fits = number >= scale.least() * 0.5 && (scale.most() > 10 || number == std::floor(number));
        if ((numbers.empty() || number < numbers.back()) && fits) {
            numbers.push_back(number);
        }
    }
    if (numbers.empty()) {  // numbers so near to each other that no round one lies among them
        numbers.push_back(scale.most());
    }
    if (numbers.size() == 1 && scale.least() < numbers.front()) {
        numbers.push_back(scale.least());
    }
    return numbers;
}

}  // namespace

std::optional<SizeLegend> choose_size_legend(const MapFigure& figure, const CircleScale& scale,
                                             const FurnitureSpace& space, const Style& style,
                                             const TextMeasurer& measurer) {
    if (!scale.is_sized()) {
        return std::nullopt;
    }
    const auto text_style = legend_text_style(style);
    SizeLegend legend;
    legend.heading = set_heading(figure.legend, style, measurer);
    Points text_width{};
    for (const double number : numbers_for(scale)) {
        const auto text = figure.page.language.number(number);
        legend.circles.push_back({scale.radius(number), text, measurer.measure(text, text_style).width});
        text_width = std::max(text_width, legend.circles.back().text_width);
    }
    const Points largest = legend.circles.front().radius * 2;
    const Points numbers_height = legend_line_height(style) * static_cast<double>(legend.circles.size());
    const Points width = std::max(largest + number_gap + text_width, legend.heading.width);
    const Points height = std::max(largest + style.type.tick_size * 0.5, numbers_height) + legend.heading.height;
    const auto box = legend_box(width, height, space);
    if (!box) {
        return std::nullopt;
    }
    legend.box = *box;
    return legend;
}

Group draw_size_legend(const SizeLegend& legend, const Style& style) {
    Group group = legend_group(legend.box, legend.heading, style);
    const auto inner = inside_of_legend(legend.box);
    const Points largest = legend.circles.front().radius;
    const Points room = inner.height() - legend.heading.height;
    const Stroke line{style.type.muted_text, Points(0.4), {}, false};
    const Stroke edge{style.type.muted_text, Points(0.5), {}, true};
    for (std::size_t i = 0; i < legend.circles.size(); ++i) {
        const auto& [radius, text, width] = legend.circles[i];
        // The numbers share the height; a line joins each with the top of its circle.
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(legend.circles.size());
        const Points level = inner.bottom - room * (1 - share);
        const Points number_left = inner.left + largest * 2 + number_gap;
        const Points foot = inner.bottom - std::max((room - largest * 2) / 2, Points(0));
        const PagePoint centre{inner.left + largest, foot - radius};
        const auto to_number = polyline({{centre.x, centre.y - radius}, {number_left - Points(1.5), level}});
        group.items.push_back({PathItem{to_number, std::nullopt, line, "legend"}});
        group.items.push_back({PathItem{circle(centre, radius), style.map.marker.with_opacity(0.25), edge, "legend"}});
        group.items.push_back({TextItem{text,
                                        {number_left, level + style.type.tick_size * 0.35},
                                        TextAnchor::start,
                                        width,
                                        legend_text_style(style),
                                        "tick"}});
    }
    return group;
}

}  // namespace dateline

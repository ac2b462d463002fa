#include "layout/map/legend_box.hpp"

namespace dateline {

namespace {

constexpr Points padding{5};
constexpr Points from_frame{6};
constexpr double ground_opacity = 0.82;

}  // namespace

TextStyle legend_text_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.color = style.type.text;
    return text;
}

LegendHeading set_heading(const std::string& text, const Style& style, const TextMeasurer& measurer) {
    if (text.empty()) {
        return {};
    }
    return {text, measurer.measure(text, legend_text_style(style)).width, legend_line_height(style)};
}

Points legend_line_height(const Style& style) {
    return style.type.tick_size * style.type.line_height;
}

std::optional<PageBox> legend_box(Points width, Points height, const FurnitureSpace& space) {
    const auto at = [&](Points inset) {
        return box_in_corner(width + padding * 2, height + padding * 2, inset, space);
    };
    const auto box = at(from_frame);
    // Beside a globe a corner is empty to its very end.
    const auto outer = box && !space.edges.is_free(*box) ? at(Points(0)) : std::nullopt;
    return outer && space.edges.is_free(*outer) ? outer : box;
}

PageBox inside_of_legend(const PageBox& box) {
    return box.grown(-padding);
}

Group legend_group(const PageBox& box, const LegendHeading& heading, const Style& style) {
    Group group;
    group.css_class = "legend";
    const Color ground = style.background.with_opacity(ground_opacity);
    group.items.push_back({PathItem{rounded_rectangle(box, Points(2)), ground, std::nullopt, "legend"}});
    if (!heading.text.empty()) {
        const auto inner = inside_of_legend(box);
        const PagePoint at{inner.left, inner.top + style.type.tick_size * 0.85};
        group.items.push_back(
            {TextItem{heading.text, at, TextAnchor::start, heading.width, legend_text_style(style), "tick"}});
    }
    return group;
}

}  // namespace dateline

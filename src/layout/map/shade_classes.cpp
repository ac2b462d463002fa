#include "layout/map/shade_classes.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::size_t most_classes = 5;
constexpr Points swatch_width{12};
constexpr Points swatch_height{7};
constexpr Points gap{5};

std::uint8_t between(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
}

Color between(const Color& from, const Color& to, double share) {
    return {between(from.red, to.red, share), between(from.green, to.green, share), between(from.blue, to.blue, share),
            from.opacity + (to.opacity - from.opacity) * share};
}

std::string text_of(const ShadeClass& one, const DisplayLanguage& language) {
    return one.least == one.most ? language.number(one.least)
                                 : language.number(one.least) + "–" + language.number(one.most);
}

}  // namespace

std::vector<ShadeClass> shade_classes(const std::vector<ShadedArea>& areas, const MapStyle& style) {
    std::vector<double> values;
    for (const auto& area : areas) {
        values.push_back(area.value);
    }
    std::sort(values.begin(), values.end());
    std::vector<double> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    const std::size_t count = std::min(distinct.size(), most_classes);
    std::vector<ShadeClass> classes;
    for (std::size_t i = 0; i < count; ++i) {
        // Equal numbers never fall into two classes.
        const double most = distinct.size() <= most_classes ? distinct[i] : values[(i + 1) * values.size() / count - 1];
        const double least = classes.empty()
                                 ? values.front()
                                 : *std::upper_bound(distinct.begin(), distinct.end() - 1, classes.back().most);
        if (!classes.empty() && most <= classes.back().most) {
            continue;
        }
        classes.push_back({least, most, {}});
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const double share =
            classes.size() == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(classes.size() - 1);
        classes[i].color = between(style.shade_low, style.shade_high, share);
    }
    return classes;
}

std::optional<Color> shade_of(double value, const std::vector<ShadeClass>& classes) {
    for (const auto& one : classes) {
        if (one.least <= value && value <= one.most) {
            return one.color;
        }
    }
    return std::nullopt;
}

std::optional<ClassLegend> choose_class_legend(const MapFigure& figure, const std::vector<ShadeClass>& classes,
                                               const FurnitureSpace& space, const Style& style,
                                               const TextMeasurer& measurer) {
    ClassLegend legend;
    legend.classes = classes;
    if (legend.classes.empty()) {
        return std::nullopt;
    }
    legend.heading = set_heading(figure.legend, style, measurer);
    Points width = legend.heading.width;
    for (const auto& one : legend.classes) {
        legend.texts.push_back(text_of(one, figure.page.language));
        legend.widths.push_back(measurer.measure(legend.texts.back(), legend_text_style(style)).width);
        width = std::max(width, swatch_width + gap + legend.widths.back());
    }
    const Points rows = legend_line_height(style) * static_cast<double>(legend.classes.size());
    const auto box = legend_box(width, legend.heading.height + rows, space);
    if (!box) {
        return std::nullopt;
    }
    legend.box = *box;
    return legend;
}

Group draw_class_legend(const ClassLegend& legend, const Style& style) {
    Group group = legend_group(legend.box, legend.heading, style);
    const auto inner = inside_of_legend(legend.box);
    const Stroke edge{style.map.border, Points(0.3), {}, false};
    Points top = inner.top + legend.heading.height;
    for (std::size_t i = legend.classes.size(); i-- > 0;) {  // as on a scale: the most on top
        const Points middle = top + legend_line_height(style) / 2;
        const PageBox swatch{inner.left, middle - swatch_height / 2, inner.left + swatch_width,
                             middle + swatch_height / 2};
        group.items.push_back({PathItem{rectangle(swatch), legend.classes[i].color, edge, "legend"}});
        const PagePoint at{swatch.right + gap, middle + style.type.tick_size * 0.35};
        group.items.push_back(
            {TextItem{legend.texts[i], at, TextAnchor::start, legend.widths[i], legend_text_style(style), "tick"}});
        top += legend_line_height(style);
    }
    return group;
}

}  // namespace dateline

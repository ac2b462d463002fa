#include "layout/map/scale_bar.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "layout/map/nice_number.hpp"

namespace dateline {

namespace {

constexpr double most_variation = 0.10;
constexpr double share_of_width = 0.2;
constexpr Points inset{8};
constexpr Points tick_height{3};

TextStyle bar_text_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.color = style.type.text;
    text.halo_width = style.map.halo_width;
    text.halo_color = style.map.halo;
    return text;
}

std::string distance_text(double metres) {
    return metres >= 1000 ? format_number(metres / 1000) + " km" : format_number(metres) + " m";
}

/// The bar of a corner, as long as the scale there makes it.
std::optional<ScaleBar> bar_in(const MapCorner& corner, const MapView& view, const Style& style,
                               const TextMeasurer& measurer) {
    const auto& frame = view.frame;
    const PagePoint about{corner.right ? frame.right - frame.width() * 0.12 : frame.left + frame.width() * 0.12,
                          corner.top ? frame.top + inset : frame.bottom - inset};
    const auto scale = view.metres_per_point(about);
    if (!scale) {
        return std::nullopt;
    }
    const double metres = nice_number_below(scale->value() * frame.width().value() * share_of_width);
    ScaleBar bar;
    bar.length = Points(metres / scale->value());
    bar.text = distance_text(metres);
    const auto extent = measurer.measure(bar.text, bar_text_style(style));
    bar.text_width = extent.width;
    const Points width = std::max(bar.length, extent.width);
    const Points height = extent.height() + tick_height;
    const Points left = corner.right ? frame.right - inset - width : frame.left + inset;
    const Points bottom = corner.top ? frame.top + inset + height : frame.bottom - inset;
    bar.left_end = {left + (width - bar.length) / 2, bottom};
    bar.box = PageBox{left, bottom - height, left + width, bottom}.grown(Points(3));
    return bar;
}

}  // namespace

std::optional<double> scale_variation(const MapView& view) {
    double least = 1e30;
    double most = 0;
    for (const double x : {0.03, 0.25, 0.5, 0.75, 0.97}) {
        for (const double y : {0.03, 0.25, 0.5, 0.75, 0.97}) {
            const auto scale = view.metres_per_point(
                {view.frame.left + view.frame.width() * x, view.frame.top + view.frame.height() * y});
            if (!scale) {
                return std::nullopt;
            }
            least = std::min(least, scale->value());
            most = std::max(most, scale->value());
        }
    }
    return most / least - 1;
}

std::optional<ScaleBar> choose_scale_bar(const MapView& view, const FurnitureSpace& space, const Style& style,
                                         const TextMeasurer& measurer) {
    const auto variation = scale_variation(view);
    if (!variation || *variation > most_variation) {
        return std::nullopt;
    }
    std::optional<ScaleBar> best;
    double best_hidden = 0;
    for (const auto& corner : map_corners) {
        auto bar = bar_in(corner, view, style, measurer);
        const auto stands_on = [&](const PageBox& other) { return other.overlaps(bar->box); };
        if (!bar || std::any_of(space.taken.begin(), space.taken.end(), stands_on)) {
            continue;
        }
        const double cost = hidden_by(bar->box, space) + corner.dislike;
        if (!best || cost < best_hidden) {
            best = std::move(bar);
            best_hidden = cost;
        }
    }
    return best;
}

Group draw_scale_bar(const ScaleBar& bar, const Style& style) {
    Group group;
    group.css_class = "scale-bar";
    group.title = bar.text;
    const auto& [left, bottom] = bar.left_end;
    Path path;
    path.move_to({left, bottom - tick_height});
    path.line_to({left, bottom});
    path.line_to({left + bar.length, bottom});
    path.line_to({left + bar.length, bottom - tick_height});
    const Stroke halo{style.map.halo, Points(2.4), {}, true};
    const Stroke line{style.type.text, Points(0.8), {}, false};
    group.items.push_back({PathItem{path, std::nullopt, halo, ""}});
    group.items.push_back({PathItem{path, std::nullopt, line, ""}});
    const PagePoint at{left + bar.length / 2, bottom - tick_height - Points(1.2)};
    group.items.push_back({TextItem{bar.text, at, TextAnchor::middle, bar.text_width, bar_text_style(style), "tick"}});
    return group;
}

}  // namespace dateline

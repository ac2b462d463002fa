#include "layout/map/north_arrow.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "layout/map/base_layers.hpp"

namespace dateline {

namespace {

// Half of it is what an arrow may be off; less can hardly be seen.
constexpr Degrees most_spread{5};
constexpr Degrees step{0.01};
constexpr Points size{24};
constexpr Points from_frame{7};
constexpr Points half_width{3.6};
constexpr Points shaft{13};

/// The way to the north at a place of the page, clockwise from its top.
std::optional<Degrees> north_at(const MapView& view, const PagePoint& at) {
    const auto here = view.to_globe(at);
    if (!here || here->lat + step > Degrees(90)) {
        return std::nullopt;
    }
    const auto there = view.to_page(LonLat{here->lon, here->lat + step});
    const auto back = view.to_page(*here);
    if (!there || !back) {
        return std::nullopt;
    }
    return Degrees(std::atan2((there->x - back->x).value(), (back->y - there->y).value()) * 180 / std::numbers::pi);
}

}  // namespace

std::optional<NorthDirection> north_of(const MapView& view) {
    std::optional<Degrees> first;
    Degrees least{};
    Degrees most{};
    for (const double x : {0.02, 0.25, 0.5, 0.75, 0.98}) {
        for (const double y : {0.02, 0.25, 0.5, 0.75, 0.98}) {
            const auto north =
                north_at(view, {view.frame.left + view.frame.width() * x, view.frame.top + view.frame.height() * y});
            if (!north) {
                return std::nullopt;
            }
            first = first.value_or(*north);
            const Degrees off(std::remainder((*north - *first).value(), 360));
            least = std::min(least, off);
            most = std::max(most, off);
        }
    }
    return NorthDirection{Degrees(std::remainder((*first + (least + most) / 2).value(), 360)), most - least};
}

bool is_same_all_over(const NorthDirection& north) {
    return north.spread <= most_spread;
}

std::optional<NorthArrow> choose_north_arrow(const MapView& view, const FurnitureSpace& space,
                                             const DisplayLanguage& language) {
    const auto north = north_of(view);
    const auto box = north && is_same_all_over(*north) ? box_in_corner(size, size, from_frame, space) : std::nullopt;
    if (!box) {
        return std::nullopt;
    }
    const std::string said = language.say("north", "degrees", "");
    return NorthArrow{*box, north->middle, said.empty() ? "N" : said};
}

Group draw_north_arrow(const NorthArrow& arrow, const Style& style) {
    const PagePoint middle{(arrow.box.left + arrow.box.right) / 2, (arrow.box.top + arrow.box.bottom) / 2};
    const double angle = arrow.turn.value() * std::numbers::pi / 180;
    const auto turned = [&](Points east, Points south) {
        return PagePoint{middle.x + east * std::cos(angle) - south * std::sin(angle),
                         middle.y + east * std::sin(angle) + south * std::cos(angle)};
    };
    const PagePoint tip = turned(Points(0), -size / 2 + Points(8));
    const PagePoint notch = turned(Points(0), shaft - Points(7));
    const PagePoint left = turned(-half_width, shaft - Points(4));
    const PagePoint right = turned(half_width, shaft - Points(4));
    Group group;
    group.css_class = "north-arrow";
    group.title = arrow.letter;
    const Stroke halo{style.map.halo, Points(2.4), {}, true};
    const Stroke line{style.type.text, Points(0.6), {}, false};
    group.items.push_back({PathItem{polygon({tip, right, notch, left}), std::nullopt, halo, ""}});
    group.items.push_back({PathItem{polygon({tip, notch, left}), style.type.text, line, ""}});
    group.items.push_back({PathItem{polygon({tip, right, notch}), style.background, line, ""}});
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.weight = 700;
    text.color = style.type.text;
    text.halo_width = style.map.halo_width;
    text.halo_color = style.map.halo;
    const PagePoint letter = turned(Points(0), -size / 2 + Points(4));
    group.items.push_back(
        {TextItem{arrow.letter, {letter.x, letter.y + text.size * 0.36}, TextAnchor::middle, {}, text, "tick"}});
    return group;
}

}  // namespace dateline

#include "layout/map/map_route.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "geo/sphere.hpp"
#include "layout/map/base_layers.hpp"

namespace dateline {

namespace {

constexpr Points arrow_length{6};
constexpr Points arrow_half_width{2.4};
// Shorter pieces would be arrow and nothing else.
constexpr Points shortest_with_arrow{18};
// Past the middle, where two ways between the same places do not meet in one arrow.
constexpr double arrow_at = 0.62;

Points length_of(const PageRing& line) {
    Points length{};
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += distance(line[i - 1], line[i]);
    }
    return length;
}

/// An arrow head on a line.
Path arrow_on(const PageRing& line) {
    Points left = length_of(line) * arrow_at;
    std::size_t i = 1;
    while (i + 1 < line.size() && distance(line[i - 1], line[i]) < left) {
        left -= distance(line[i - 1], line[i]);
        ++i;
    }
    const auto& from = line[i - 1];
    const auto& to = line[i];
    const double step = std::max(distance(from, to).value(), 1e-6);
    const double east = (to.x - from.x).value() / step;
    const double south = (to.y - from.y).value() / step;
    const PagePoint tip{from.x + left * east + arrow_length / 2 * east,
                        from.y + left * south + arrow_length / 2 * south};
    const PagePoint back{tip.x - arrow_length * east, tip.y - arrow_length * south};
    return polygon({tip,
                    {back.x - arrow_half_width * south, back.y + arrow_half_width * east},
                    {back.x + arrow_half_width * south, back.y - arrow_half_width * east}});
}

}  // namespace

std::vector<LineShapes> route_legs(const MapFigure& figure, const MapView& view) {
    std::vector<LineShapes> legs;
    for (std::size_t i = 1; i < figure.route.size(); ++i) {
        const auto& from = figure.places[figure.route[i - 1]].point;
        const auto& to = figure.places[figure.route[i]].point;
        LineShapes leg;
        for (const auto& piece : project_line(view.projection, view.window, great_circle(from, to), Seams::keep)) {
            leg.push_back(view.to_page(piece));
        }
        legs.push_back(std::move(leg));
    }
    return legs;
}

Group draw_route(const std::vector<LineShapes>& legs, const Style& style) {
    Group group;
    group.css_class = "route";
    const Stroke line{style.map.route, style.map.route_width, {}, true};
    for (const auto& leg : legs) {
        group.items.push_back({PathItem{path_of_lines(leg), std::nullopt, line, "route"}});
        const auto longest = std::max_element(
            leg.begin(), leg.end(), [](const PageRing& a, const PageRing& b) { return length_of(a) < length_of(b); });
        if (longest != leg.end() && length_of(*longest) >= shortest_with_arrow) {
            group.items.push_back({PathItem{arrow_on(*longest), style.map.route, std::nullopt, "route"}});
        }
    }
    return group;
}

}  // namespace dateline

#include "layout/map/draw_map.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "layout/map/base_layers.hpp"
#include "layout/map/user_layers.hpp"

namespace dateline {

namespace {

constexpr double marker_opacity = 0.85;  // what lies below a large circle stays visible
constexpr Points marker_edge{0.5};

/// Countries with events are lifted out; where countries are coloured by number, only that counts.
LandColors land_colors(const MapFigure& figure, const MapStyle& style) {
    LandColors colors;
    const auto classes = shade_classes(figure.shades, style);
    for (const auto& area : figure.shades) {
        if (const auto color = shade_of(area.value, classes)) {
            colors.emplace(area.country, *color);
        }
    }
    for (const auto& place : figure.places) {
        if (figure.shades.empty() && !place.events.empty() && !place.country.empty()) {
            colors.emplace(place.country, style.focus_land);
        }
    }
    return colors;
}

/// An empty group of a place: its identity and what a reader hears.
Group group_of(const MapPlace& place) {
    Group group;
    group.id = place.id;
    group.css_class = "place";
    group.title = place.title;
    group.data = {{"id", place.id},
                  {"lon", format_number(place.point.lon.value(), 4)},
                  {"lat", format_number(place.point.lat.value(), 4)}};
    std::string events;
    for (const auto& event : place.events) {
        events += (events.empty() ? "" : " ") + event;
    }
    if (!events.empty()) {
        group.data.emplace_back("events", events);
    }
    return group;
}

Group draw_place(const MapPlace& place, const MapMark& mark, const std::optional<PlacedLabel>& label,
                 const Style& style) {
    Group group = group_of(place);
    if (mark.kind == MapMarkKind::area) {
        group.items.push_back({PathItem{path_of_rings(mark.rings), style.map.area_marker, std::nullopt, "extent"}});
    }
    if (label && label->leader) {
        const Stroke line{style.timeline.leader, style.timeline.leader_width, {}, true};
        const auto path = polyline({label->leader->from, label->leader->to});
        group.items.push_back({PathItem{path, std::nullopt, line, "leader"}});
    }
    if (mark.kind == MapMarkKind::point) {
        // Hollow: nobody says that it happened here.
        const Color inside = place.is_guessed ? style.background : style.map.marker;
        const Stroke edge{place.is_guessed ? style.map.marker : style.background, marker_edge, {}, true};
        const Fill fill = inside.with_opacity(marker_opacity);
        group.items.push_back({PathItem{circle(mark.at, mark.radius), fill, edge, "marker"}});
    }
    if (label) {
        for (auto& item : label_items(label->text, label->box, label->anchor, place_label_style(style), "label")) {
            group.items.push_back({std::move(item)});
        }
    }
    return group;
}

/// Areas lie below everything else, then large circles below small ones.
std::vector<std::size_t> drawing_order(const std::vector<MapMark>& marks) {
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (marks[a].kind != marks[b].kind) {
            return marks[a].kind == MapMarkKind::area;
        }
        return marks[a].radius > marks[b].radius;
    });
    return order;
}

void append(std::vector<TextItem> texts, Scene& page) {
    for (auto& text : texts) {
        page.items.push_back({std::move(text)});
    }
}

}  // namespace

void draw_map(const MapFigure& figure, const MapContent& content, const Style& style, Scene& page) {
    LineShapes lines;
    for (const auto& line : content.graticule) {
        lines.insert(lines.end(), line.pieces.begin(), line.pieces.end());
    }
    page.items.push_back({base_layers(content.view, content.shapes, lines, land_colors(figure, style.map), style.map)});
    for (const auto& layer : figure.layers) {
        page.items.push_back({draw_user_layer(layer, content.view, style)});
    }
    page.items.push_back(neatline(content.view, style.map));
    if (!content.route.empty()) {
        page.items.push_back({draw_route(content.route, style)});
    }
    if (content.inset) {
        page.items.push_back({draw_inset(*content.inset, style)});
    }
    if (content.shades) {
        page.items.push_back({draw_class_legend(*content.shades, style)});
    }
    if (content.sizes) {
        page.items.push_back({draw_size_legend(*content.sizes, style)});
    }
    if (content.bar) {
        page.items.push_back({draw_scale_bar(*content.bar, style)});
    }
    append(content.ticks, page);
    const auto order = drawing_order(content.marks);
    const auto draw_kind = [&](MapMarkKind kind) {
        for (const auto i : order) {
            if (content.marks[i].kind == kind) {
                const auto& place = figure.places[content.marks[i].place];
                page.items.push_back({draw_place(place, content.marks[i], content.labels[i], style)});
            }
        }
    };
    draw_kind(MapMarkKind::area);
    for (const auto& area : content.areas) {
        append(label_items(area.text, area.box, TextAnchor::middle, area.style, "area-label"), page);
    }
    draw_kind(MapMarkKind::point);
}

}  // namespace dateline

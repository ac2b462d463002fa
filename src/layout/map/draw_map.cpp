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
LandColors land_colors(const MapFigure& figure, const std::vector<ShadeClass>& classes, const MapStyle& style) {
    LandColors colors;
    for (const auto& area : figure.shades) {
        if (const auto color = shade_of(area.value, classes)) {
            colors.emplace(area.country, *color);
        }
    }
    for (const auto& place : figure.places) {
        if (classes.empty() && !place.events.empty() && !place.country.empty()) {
            colors.emplace(place.country, style.focus_land);
        }
    }
    return colors;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// An empty group of a mark: its identity and what a reader hears.
Group group_of(const MapFigure& figure, const MapMark& mark) {
    const MapPlace& place = figure.places[mark.place];
    Group group;
    group.id = place.id;
    group.css_class = "place";
    std::vector<std::string> others;
    std::vector<std::string> events;
    for (const auto index : places_of(mark)) {
        const MapPlace& one = figure.places[index];
        group.title += (group.title.empty() ? "" : "; ") + one.title;
        events.insert(events.end(), one.events.begin(), one.events.end());
        if (index != mark.place) {
            others.push_back(one.id);
        }
    }
    group.data = {{"id", place.id},
                  {"lon", format_number(place.point.lon.value(), 4)},
                  {"lat", format_number(place.point.lat.value(), 4)}};
    if (!others.empty()) {
        group.data.emplace_back("places", joined(others));
    }
    if (!events.empty()) {
        group.data.emplace_back("events", joined(events));
    }
    return group;
}

/// The number in a circle that stands for several.
TextItem count_item(const MapMark& mark, const Color& color, const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.minimum_size;
    text.weight = 700;
    text.color = color;
    const PagePoint at{mark.at.x, mark.at.y + text.size * 0.36};
    return {std::to_string(mark.count), at, TextAnchor::middle, {}, text, "count"};
}

Group draw_place(const MapFigure& figure, const MapMark& mark, const std::optional<PlacedLabel>& label,
                 const Style& style) {
    Group group = group_of(figure, mark);
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
        const auto places = places_of(mark);
        const bool is_guessed = std::all_of(places.begin(), places.end(),
                                            [&](std::size_t place) { return figure.places[place].is_guessed; });
        const Color inside = is_guessed ? style.background : style.map.marker;
        const Stroke edge{is_guessed ? style.map.marker : style.background, marker_edge, {}, true};
        const Fill fill = inside.with_opacity(marker_opacity);
        group.items.push_back({PathItem{circle(mark.at, mark.radius), fill, edge, "marker"}});
        if (mark.count > 1) {
            group.items.push_back({count_item(mark, is_guessed ? style.map.marker : style.background, style)});
        }
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

/// The name of an area in a colour that can be read on that of the area.
AreaLabel legible(AreaLabel label, const LandColors& colors, const Style& style) {
    constexpr double least_contrast = 3;  // WCAG 2.1 of large and bold text
    const auto fill = colors.find(label.code);
    if (fill == colors.end()) {
        return label;
    }
    label.style.halo_color = fill->second.with_opacity(0.7);
    if (contrast(label.style.color, fill->second) < least_contrast) {
        const bool is_dark = contrast(style.background, fill->second) > contrast(style.type.text, fill->second);
        label.style.color = is_dark ? style.background : style.type.text;
    }
    return label;
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
    const auto colors = land_colors(figure, content.classes, style.map);
    page.items.push_back({base_layers(content.view, content.shapes, lines, colors, style.map)});
    for (const auto& layer : figure.layers) {
        if (layer.raster.empty()) {
            page.items.push_back({draw_user_layer(layer, content.view, style)});
        }
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
    if (content.arrow) {
        page.items.push_back({draw_north_arrow(*content.arrow, style)});
    }
    if (content.bar) {
        page.items.push_back({draw_scale_bar(*content.bar, style)});
    }
    append(content.ticks, page);
    const auto order = drawing_order(content.marks);
    const auto draw_kind = [&](MapMarkKind kind) {
        for (const auto i : order) {
            if (content.marks[i].kind == kind) {
                page.items.push_back({draw_place(figure, content.marks[i], content.labels[i], style)});
            }
        }
    };
    draw_kind(MapMarkKind::area);
    for (const auto& area : content.areas) {
        append(area_label_items(legible(area, colors, style)), page);
    }
    draw_kind(MapMarkKind::point);
}

}  // namespace dateline

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "layout/frame.hpp"
#include "layout/layout.hpp"
#include "layout/map/area_labels.hpp"
#include "layout/map/base_layers.hpp"
#include "layout/map/graticule.hpp"
#include "layout/map/place_labels.hpp"
#include "layout/map/scale_bar.hpp"

namespace dateline {

namespace {

/// The room that title, notes and the names of the graticule leave.
MapSpace space_for(const MapFigure& figure, const Frame& frame, const Style& style, const TextMeasurer& measurer) {
    const Points beside = figure.graticule ? graticule_label_width(style, measurer) : Points(0);
    const Points below = figure.graticule ? graticule_label_height(style) : Points(0);
    const auto free_height = [&](const std::optional<Points>& page) {
        return page ? std::optional(inner_box(frame, *page).height() - below) : std::nullopt;
    };
    return {frame.margin + beside, frame.margin + frame.header_height,
            figure.page.width - frame.margin * 2 - beside, free_height(figure.page.height),
            free_height(figure.page.max_height)};
}

std::vector<std::string> focus_countries(const MapFigure& figure) {
    std::vector<std::string> codes;
    for (const auto& place : figure.places) {
        if (!place.events.empty() && !place.country.empty()) {
            codes.push_back(place.country);
        }
    }
    return codes;
}

Group draw_place(const MapPlace& place, const MapMark& mark, const std::optional<PlacedLabel>& label,
                 const Style& style) {
    Group group;
    group.id = place.id;
    group.css_class = "place";
    group.title = place.title;
    group.data = {{"id", place.id},
                  {"lon", format_number(place.point.lon.value(), 4)},
                  {"lat", format_number(place.point.lat.value(), 4)}};
    if (!place.events.empty()) {
        std::string events;
        for (const auto& event : place.events) {
            events += (events.empty() ? "" : " ") + event;
        }
        group.data.emplace_back("events", events);
    }
    if (mark.kind == MarkKind::area) {
        group.items.push_back({PathItem{path_of_rings(mark.rings), style.map.area_marker, std::nullopt, "extent"}});
    }
    if (label && label->leader) {
        const Stroke line{style.timeline.leader, style.timeline.leader_width, {}, true};
        group.items.push_back(
            {PathItem{polyline({label->leader->from, label->leader->to}), std::nullopt, line, "leader"}});
    }
    if (mark.kind == MarkKind::point) {
        const Stroke edge{style.background, Points(0.5), {}, true};
        group.items.push_back({PathItem{circle(mark.at, mark.radius), style.map.marker.with_opacity(0.85), edge, "marker"}});
    }
    if (label) {
        for (auto& item : label_items(label->text, label->box, label->anchor, place_label_style(style), "label")) {
            group.items.push_back({std::move(item)});
        }
    }
    return group;
}

/// What place labels leave to the names of countries and seas.
TakenRoom room_taken(const MapFigure& figure, const std::vector<MapMark>& marks,
                     const std::vector<std::optional<PlacedLabel>>& labels) {
    TakenRoom taken;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].kind == MarkKind::point) {
            taken.boxes.push_back(marks[i].box());
        }
        if (labels[i]) {
            taken.boxes.push_back(labels[i]->box);
            if (labels[i]->leader) {
                taken.leaders.push_back(*labels[i]->leader);
            }
            taken.named.push_back(figure.places[marks[i].place].label);
        }
    }
    return taken;
}

/// Areas lie below everything else, then large circles below small ones.
std::vector<std::size_t> drawing_order(const std::vector<MapMark>& marks) {
    std::vector<std::size_t> order(marks.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (marks[a].kind != marks[b].kind) {
            return marks[a].kind == MarkKind::area;
        }
        return marks[a].radius > marks[b].radius;
    });
    return order;
}

}  // namespace

Result<LayoutResult> layout_map(const MapFigure& figure, const Style& style, const TextMeasurer& measurer,
                                const Basemap& basemap) {
    const Frame frame = measure_frame(figure.page, style, measurer);
    auto view = make_view(figure, space_for(figure, frame, style, measurer));
    if (!view) {
        return view.error();
    }
    const Points below = figure.graticule ? graticule_label_height(style) : Points(0);
    Scene scene = make_page(figure.page, frame, style, page_height_for(frame, view->frame.height() + below));
    const auto shapes = base_shapes(*view, basemap);
    const auto marks = mark_places(figure, *view, shapes, basemap, style.map);
    auto terrain = survey(*view, shapes);
    const auto bar = choose_scale_bar(*view, marks, terrain.land, terrain.grid, style, measurer);
    if (bar) {
        terrain.furniture.push_back(bar->box);
    }
    const auto lines = figure.graticule ? graticule(*view) : std::vector<GraticuleLine>{};
    LineShapes graticule_lines;
    for (const auto& line : lines) {
        graticule_lines.insert(graticule_lines.end(), line.pieces.begin(), line.pieces.end());
    }
    std::vector<std::string> words;
    for (const auto& mark : marks) {
        words.push_back(figure.places[mark.place].label);
    }
    const auto labels = label_marks(words, marks, *view, terrain, style, measurer);

    scene.items.push_back({base_layers(*view, shapes, graticule_lines, focus_countries(figure), style.map)});
    scene.items.push_back(neatline(*view, style.map));
    if (bar) {
        scene.items.push_back({draw_scale_bar(*bar, style)});
    }
    for (const auto& area : label_areas(*view, shapes, basemap, terrain, room_taken(figure, marks, labels), style, measurer)) {
        for (auto& item : label_items(area.text, area.box, TextAnchor::middle, area.style, "area-label")) {
            scene.items.push_back({std::move(item)});
        }
    }
    for (auto& item : graticule_labels(lines, *view, style, measurer)) {
        scene.items.push_back({std::move(item)});
    }
    LayoutResult result;
    std::vector<bool> on_map(figure.places.size(), false);
    for (const auto i : drawing_order(marks)) {
        const auto& place = figure.places[marks[i].place];
        scene.items.push_back({draw_place(place, marks[i], labels[i], style)});
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        on_map[marks[i].place] = true;
        const auto& id = figure.places[marks[i].place].id;
        (labels[i] ? result.report.shown : result.report.not_shown).push_back(id);
    }
    for (std::size_t i = 0; i < figure.places.size(); ++i) {
        if (!on_map[i]) {
            result.report.not_shown.push_back(figure.places[i].id);
        }
    }
    result.report.projection = view->projection.definition();
    result.report.projection_rule = view->rule;
    result.pages.push_back(std::move(scene));
    return result;
}

}  // namespace dateline

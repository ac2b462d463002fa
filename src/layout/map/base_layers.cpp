#include "layout/map/base_layers.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace dateline {

namespace {

PagePoint rounded(const PagePoint& point) {
    return {Points(std::round(point.x.value() * 10) / 10), Points(std::round(point.y.value() * 10) / 10)};
}

/// Appends a run of points, without those that rounding made equal; nothing of a run that shrank to a dot.
void append(const PageRing& points, std::size_t fewest, bool close, Path& path) {
    PageRing run;
    for (const auto& point : points) {
        const auto at = rounded(point);
        if (run.empty() || run.back() != at) {
            run.push_back(at);
        }
    }
    if (close && run.size() > 1 && run.front() == run.back()) {
        run.pop_back();
    }
    if (run.size() < fewest) {
        return;
    }
    path.move_to(run.front());
    for (std::size_t i = 1; i < run.size(); ++i) {
        path.line_to(run[i]);
    }
    if (close) {
        path.close();
    }
}

void add_fill(const std::vector<PageRing>& rings, const Color& color, const std::string& css_class, Group& group) {
    auto path = path_of_rings(rings);
    if (!path.steps.empty()) {
        group.items.push_back({PathItem{std::move(path), color, std::nullopt, css_class}});
    }
}

void add_lines(const LineShapes& lines, const Stroke& stroke, const std::string& css_class, Group& group) {
    auto path = path_of_lines(lines);
    if (!path.steps.empty()) {
        group.items.push_back({PathItem{std::move(path), std::nullopt, stroke, css_class}});
    }
}

/// The rings of the countries that are in focus, or of those that are not.
std::vector<PageRing> land(const BaseShapes& shapes, const std::vector<std::string>& focus, bool in_focus) {
    std::vector<PageRing> rings;
    for (const auto& country : shapes.countries) {
        const bool found = !country.code.empty() && std::find(focus.begin(), focus.end(), country.code) != focus.end();
        if (found == in_focus) {
            std::copy(country.rings.begin(), country.rings.end(), std::back_inserter(rings));
        }
    }
    return rings;
}

}  // namespace

Path path_of_rings(const std::vector<PageRing>& rings) {
    Path path;
    for (const auto& ring : rings) {
        append(ring, 3, true, path);
    }
    return path;
}

Path path_of_lines(const LineShapes& lines) {
    Path path;
    for (const auto& line : lines) {
        append(line, 2, false, path);
    }
    return path;
}

Group base_layers(const MapView& view, const BaseShapes& shapes, const LineShapes& graticule,
                  const std::vector<std::string>& focus, const MapStyle& style) {
    Group group;
    group.css_class = "basemap";
    group.role = "presentation";
    if (!view.globe_fills_frame) {
        group.clip = polygon(view.outline);
    }
    add_fill({view.outline}, style.sea, "sea", group);
    add_lines(graticule, {style.graticule, style.graticule_width}, "graticule", group);
    add_fill(land(shapes, focus, false), style.land, "land", group);
    add_fill(land(shapes, focus, true), style.focus_land, "land", group);
    add_fill(shapes.lakes, style.lake, "lake", group);
    add_lines(shapes.rivers, {style.river, style.river_width}, "river", group);
    add_lines(shapes.admin1_borders, {style.admin1_border, style.admin1_border_width}, "admin1-border", group);
    add_lines(shapes.borders, {style.border, style.border_width}, "border", group);
    add_lines(shapes.disputed, {style.border, style.border_width, {Points(2.2), Points(1.6)}, false}, "disputed",
              group);
    add_lines(shapes.coasts, {style.coast, style.coast_width}, "coast", group);
    return group;
}

Item neatline(const MapView& view, const MapStyle& style) {
    return {
        PathItem{polygon(view.outline), std::nullopt, Stroke{style.frame, style.frame_width, {}, false}, "neatline"}};
}

}  // namespace dateline

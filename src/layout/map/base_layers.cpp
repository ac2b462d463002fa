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

/// The land in few paths: first what has the colour of land, then each other colour in order of its first country.
std::vector<std::pair<Color, std::vector<PageRing>>> land_by_color(const BaseShapes& shapes, const LandColors& colors,
                                                                   const Color& plain) {
    std::vector<std::pair<Color, std::vector<PageRing>>> land{{plain, {}}};
    for (const auto& country : shapes.countries) {
        const auto own = colors.find(country.code);
        const Color color = own == colors.end() ? plain : own->second;
        auto known = std::find_if(land.begin(), land.end(), [&](const auto& one) { return one.first == color; });
        if (known == land.end()) {
            known = land.insert(land.end(), {color, {}});
        }
        std::copy(country.rings.begin(), country.rings.end(), std::back_inserter(known->second));
    }
    return land;
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

Group base_layers(const MapView& view, const BaseShapes& shapes, const LineShapes& graticule, const LandColors& colors,
                  const MapStyle& style) {
    Group group;
    group.css_class = "basemap";
    group.role = "presentation";
    if (!view.globe_fills_frame) {
        group.clip = polygon(view.outline);
    }
    add_fill({view.outline}, style.sea, "sea", group);
    add_lines(graticule, {style.graticule, style.graticule_width}, "graticule", group);
    if (style.glow_width > Points(0)) {
        Group glow;  // so wide that it would reach over the neatline
        glow.clip = polygon(view.outline);
        add_lines(shapes.coasts, {style.glow, style.glow_width * 2}, "glow", glow);
        add_lines(shapes.coasts, {style.glow, style.glow_width}, "glow", glow);
        group.items.push_back({std::move(glow)});
    }
    for (const auto& [color, rings] : land_by_color(shapes, colors, style.land)) {
        add_fill(rings, color, "land", group);
    }
    for (const auto& unit : shapes.units) {
        if (const auto own = colors.find(unit.code); own != colors.end()) {
            add_fill(unit.rings, own->second, "land", group);
        }
    }
    if (!shapes.rasters.empty()) {
        Group images;
        images.css_class = "raster";
        images.clip = polygon(view.outline);
        for (const auto& image : shapes.rasters) {
            images.items.push_back({image});
        }
        group.items.push_back({std::move(images)});
    }
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

#include "layout/map/user_layers.hpp"

#include <utility>

#include "layout/map/base_layers.hpp"

namespace dateline {

namespace {

/// The edges of a polygon as closed lines.
std::vector<GeoPath> edges_of(const GeoPolygon& polygon) {
    std::vector<GeoPath> edges = polygon.holes;
    edges.push_back(polygon.outer);
    for (auto& edge : edges) {
        edge.push_back(edge.front());
    }
    return edges;
}

void add_lines(const GeoPath& line, const MapView& view, LineShapes& lines) {
    for (const auto& piece : project_line(view.projection, view.window, line)) {
        lines.push_back(view.to_page(piece));
    }
}

}  // namespace

Group draw_user_layer(const UserLayer& layer, const MapView& view, const Style& style) {
    std::vector<PageRing> rings;
    LineShapes edges;
    LineShapes lines;
    for (const auto& feature : layer.features) {
        for (const auto& polygon : feature.polygons) {
            for (const auto& ring : project_area(view.projection, view.window, polygon)) {
                rings.push_back(view.to_page(ring));
            }
            for (const auto& edge : edges_of(polygon)) {
                add_lines(edge, view, edges);
            }
        }
        for (const auto& line : feature.lines) {
            add_lines(line, view, lines);
        }
    }
    Group group;
    group.css_class = "layer";
    group.title = layer.name;
    const Stroke stroke{layer.stroke.value_or(style.map.marker), layer.width.value_or(Points(0.8)), {}, true};
    if (layer.fill && !rings.empty()) {
        group.items.push_back({PathItem{path_of_rings(rings), *layer.fill, std::nullopt, "layer"}});
    }
    if ((layer.stroke || !layer.fill) && !edges.empty()) {
        group.items.push_back({PathItem{path_of_lines(edges), std::nullopt, stroke, "layer"}});
    }
    if (!lines.empty()) {
        group.items.push_back({PathItem{path_of_lines(lines), std::nullopt, stroke, "layer"}});
    }
    return group;
}

}  // namespace dateline

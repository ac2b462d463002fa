#include "layout/map/base_shapes.hpp"

#include <algorithm>
#include <utility>

#include "geo/basemap_lookup.hpp"

namespace dateline {

namespace {

// Scale denominators below which a layer is drawn.
constexpr double rivers_from = 70e6;
// And below which it is too coarse: at the scale of a city a river would run through the wrong streets.
constexpr double waters_to = 1.5e6;
constexpr double admin1_from = 6e6;

/// The layers of one view.
class ShapeReader {
public:
    ShapeReader(const MapView& view, const Basemap& basemap)
        : view_(view), basemap_(basemap), detail_(view.detail()), box_(query_box(view.window)) {}

    [[nodiscard]] AreaShape shape_of(const GeoFeature& feature) const {
        return {feature.code, feature.name, rings_of(feature)};
    }

    [[nodiscard]] std::vector<AreaShape> areas(BasemapLayer layer) const {
        std::vector<AreaShape> shapes;
        for (const auto& feature : basemap_.features(layer, detail_, box_)) {
            auto shape = shape_of(feature);
            if (!shape.rings.empty()) {
                shapes.push_back(std::move(shape));
            }
        }
        return shapes;
    }

    [[nodiscard]] std::vector<PageRing> rings(BasemapLayer layer) const {
        std::vector<PageRing> rings;
        for (auto& area : areas(layer)) {
            std::move(area.rings.begin(), area.rings.end(), std::back_inserter(rings));
        }
        return rings;
    }

    [[nodiscard]] LineShapes lines(BasemapLayer layer) const {
        return lines(layer, [](const GeoFeature& /*feature*/) { return true; });
    }

    template <class Wanted>
    [[nodiscard]] LineShapes lines(BasemapLayer layer, Wanted wanted) const {
        LineShapes lines;
        for (const auto& feature : basemap_.features(layer, detail_, box_)) {
            if (!wanted(feature)) continue;
            for (const auto& line : feature.lines) {
                for (const auto& piece : project_line(view_.projection, view_.window, line)) {
                    lines.push_back(view_.to_page(piece));
                }
            }
        }
        return lines;
    }

private:
    [[nodiscard]] std::vector<PageRing> rings_of(const GeoFeature& feature) const {
        std::vector<PageRing> rings;
        for (const auto& polygon : feature.polygons) {
            for (const auto& ring : project_area(view_.projection, view_.window, polygon)) {
                rings.push_back(view_.to_page(ring));
            }
        }
        return rings;
    }

    const MapView& view_;
    const Basemap& basemap_;
    Detail detail_;
    GeoBox box_;
};

bool concerns(const GeoFeature& border, const std::string& country) {
    return border.code.starts_with(country + "-") || border.code.ends_with("-" + country);
}

/// From a viewpoint its own claims are borders and the lines that it does not accept are not there.
void add_disputed(const ShapeReader& reader, const BorderView& view, BaseShapes& shapes) {
    const auto& from = view.viewpoint;
    if (!from.empty()) {
        const auto own = [&](const GeoFeature& claim) { return claim.code == from; };
        for (auto& line : reader.lines(BasemapLayer::claims, own)) shapes.borders.push_back(std::move(line));
    }
    if (view.disputed == DisputedBorders::none) return;
    const auto accepted = [&](const GeoFeature& border) { return from.empty() || !concerns(border, from); };
    auto& lines = view.disputed == DisputedBorders::solid ? shapes.borders : shapes.disputed;
    for (auto& line : reader.lines(BasemapLayer::disputed_borders, accepted)) lines.push_back(std::move(line));
}

}  // namespace

PageBox box_of(const std::vector<PageRing>& rings) {
    PageBox box{rings[0][0].x, rings[0][0].y, rings[0][0].x, rings[0][0].y};
    for (const auto& ring : rings) {
        for (const auto& point : ring) {
            box = box.united({point.x, point.y, point.x, point.y});
        }
    }
    return box;
}

BaseShapes base_shapes(const MapView& view, const Basemap& basemap, const BorderView& borders) {
    const ShapeReader reader(view, basemap);
    const double denominator = view.scale_denominator();
    BaseShapes shapes;
    shapes.countries = reader.areas(BasemapLayer::countries);
    if (denominator > waters_to) {
        shapes.lakes = reader.rings(BasemapLayer::lakes);
    }
    if (denominator > waters_to && denominator < rivers_from) {
        shapes.rivers = reader.lines(BasemapLayer::rivers);
    }
    shapes.coasts = reader.lines(BasemapLayer::coastlines);
    shapes.borders = reader.lines(BasemapLayer::borders);
    add_disputed(reader, borders, shapes);
    if (denominator < admin1_from || borders.with_units) {
        shapes.admin1_borders = reader.lines(BasemapLayer::admin1_borders);
    }
    return shapes;
}

std::vector<AreaShape> admin1_shapes(const MapView& view, const Basemap& basemap) {
    return ShapeReader(view, basemap).areas(BasemapLayer::admin1);
}

std::optional<AreaShape> admin1_shape(const MapView& view, const Basemap& basemap, const std::string& code,
                                      const LonLat& point) {
    const GeoBox here{normalised_longitude(point.lon), point.lat, normalised_longitude(point.lon), point.lat};
    std::optional<std::string> found;
    for (const auto& feature : basemap.features(BasemapLayer::admin1, Detail::region, here)) {
        if (feature.code == code || (!found && area_contains(feature, point))) {
            found = feature.code;
        }
    }
    if (!found) {
        return std::nullopt;
    }
    for (const auto& feature : basemap.features(BasemapLayer::admin1, Detail::region, query_box(view.window))) {
        if (feature.code == *found) {
            return ShapeReader(view, basemap).shape_of(feature);
        }
    }
    return std::nullopt;
}

}  // namespace dateline

#include "layout/map/base_shapes.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

// Scale denominators below which a layer is drawn.
constexpr double rivers_from = 70e6;
constexpr double admin1_from = 9e6;

/// The layers of one view.
class ShapeReader {
public:
    ShapeReader(const MapView& view, const Basemap& basemap)
        : view_(view), basemap_(basemap), detail_(view.detail()), box_(query_box(view.window)) {}

    [[nodiscard]] std::vector<AreaShape> areas(BasemapLayer layer, Detail detail) const {
        std::vector<AreaShape> shapes;
        for (const auto& feature : basemap_.features(layer, detail, box_)) {
            AreaShape shape{feature.code, feature.name, rings_of(feature)};
            if (!shape.rings.empty()) {
                shapes.push_back(std::move(shape));
            }
        }
        return shapes;
    }

    [[nodiscard]] std::vector<AreaShape> areas(BasemapLayer layer) const { return areas(layer, detail_); }

    [[nodiscard]] std::vector<PageRing> rings(BasemapLayer layer) const {
        std::vector<PageRing> rings;
        for (auto& area : areas(layer)) {
            std::move(area.rings.begin(), area.rings.end(), std::back_inserter(rings));
        }
        return rings;
    }

    [[nodiscard]] LineShapes lines(BasemapLayer layer) const {
        LineShapes lines;
        for (const auto& feature : basemap_.features(layer, detail_, box_)) {
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

}  // namespace

BaseShapes base_shapes(const MapView& view, const Basemap& basemap) {
    const ShapeReader reader(view, basemap);
    const double denominator = view.scale_denominator();
    BaseShapes shapes;
    shapes.countries = reader.areas(BasemapLayer::countries);
    shapes.lakes = reader.rings(BasemapLayer::lakes);
    if (denominator < rivers_from) {
        shapes.rivers = reader.lines(BasemapLayer::rivers);
    }
    shapes.coasts = reader.lines(BasemapLayer::coastlines);
    shapes.borders = reader.lines(BasemapLayer::borders);
    shapes.disputed = reader.lines(BasemapLayer::disputed_borders);
    if (denominator < admin1_from) {
        shapes.admin1_borders = reader.lines(BasemapLayer::admin1_borders);
    }
    return shapes;
}

std::vector<AreaShape> admin1_shapes(const MapView& view, const Basemap& basemap,
                                     const std::vector<std::string>& codes) {
    if (codes.empty()) {
        return {};
    }
    auto shapes = ShapeReader(view, basemap).areas(BasemapLayer::admin1, Detail::region);
    std::erase_if(shapes, [&](const AreaShape& shape) {
        return std::find(codes.begin(), codes.end(), shape.code) == codes.end();
    });
    return shapes;
}

}  // namespace dateline

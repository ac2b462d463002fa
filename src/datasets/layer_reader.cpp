#include "datasets/layer_reader.hpp"

#include <cmath>
#include <optional>

#include <ogrsf_frmts.h>

#include "datasets/gdal_session.hpp"

namespace dateline {

namespace {

constexpr int max_nesting = 16;

/// The points of a line; nothing when one of them is not on the globe.
std::optional<GeoPath> path_of(const OGRSimpleCurve& curve) {
    GeoPath path;
    path.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        const double lon = curve.getX(i);
        const double lat = curve.getY(i);
        if (!std::isfinite(lon) || std::abs(lon) > 720 || !(std::abs(lat) <= 90)) return std::nullopt;
        path.push_back({Degrees(lon), Degrees(lat)});
    }
    return path;
}

/// A ring without the repeated first point.
std::optional<GeoPath> ring_of(const OGRLinearRing& ring) {
    std::optional<GeoPath> path = path_of(ring);
    if (path && path->size() > 1 && path->front() == path->back()) path->pop_back();
    return path;
}

bool add_polygon(const OGRPolygon& polygon, GeoFeature& feature) {
    GeoPolygon shape;
    bool is_outer = true;
    for (const OGRLinearRing* ring : polygon) {
        std::optional<GeoPath> path = ring_of(*ring);
        if (!path) return false;
        if (is_outer) {
            shape.outer = std::move(*path);
        } else {
            shape.holes.push_back(std::move(*path));
        }
        is_outer = false;
    }
    if (!shape.outer.empty()) feature.polygons.push_back(std::move(shape));
    return true;
}

/// Adds a geometry of any type; points and empty parts are passed over. False for coordinates off the globe.
bool add_geometry(const OGRGeometry& geometry, GeoFeature& feature, int depth) {
    if (depth > max_nesting) return false;
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) return add_polygon(*geometry.toPolygon(), feature);
    if (type == wkbLineString) {
        std::optional<GeoPath> path = path_of(*geometry.toLineString());
        if (path && !path->empty()) feature.lines.push_back(std::move(*path));
        return path.has_value();
    }
    if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return true;
    for (const OGRGeometry* part : geometry.toGeometryCollection())
        if (!add_geometry(*part, feature, depth + 1)) return false;
    return true;
}

std::string text_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index < 0 ? std::string() : std::string(const_cast<OGRFeature&>(feature).GetFieldAsString(index));
}

}  // namespace

Result<std::vector<GeoFeature>> read_layer(const std::string& path) {
    Result<DatasetPtr> dataset = open_dataset(path);
    if (!dataset) return dataset.error();
    if (dataset.value()->GetLayerCount() == 0) return Error{"dataset '" + path + "' has no layer"};
    const QuietGdal quiet;
    std::vector<GeoFeature> features;
    for (const auto& row : *dataset.value()->GetLayer(0)) {
        GeoFeature feature;
        feature.code = text_of(*row, "code");
        feature.name = text_of(*row, "name");
        const OGRGeometry* geometry = row->GetGeometryRef();
        if (geometry != nullptr && !add_geometry(*geometry, feature, 0))
            return Error{"dataset '" + path + "', feature " + std::to_string(row->GetFID()) +
                         ": its geometry has coordinates off the globe or is nested too deeply"};
        features.push_back(std::move(feature));
    }
    if (const Result<void> outcome = quiet.outcome(path); !outcome) return outcome.error();
    return features;
}

}  // namespace dateline

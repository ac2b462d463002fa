#include "datasets/geometry_place.hpp"

#include <cmath>
#include <memory>
#include <vector>

#include <ogr_api.h>

#include "geo/extent.hpp"

namespace dateline {

namespace {

constexpr int max_nesting = 16;

bool is_on_globe(const OGREnvelope& envelope) {
    return std::isfinite(envelope.MinX) && std::isfinite(envelope.MaxX) && std::abs(envelope.MinX) <= 360 &&
           std::abs(envelope.MaxX) <= 360 && std::abs(envelope.MinY) <= 90 && std::abs(envelope.MaxY) <= 90;
}

/// The boxes of the parts of a geometry; false when it is nested too deeply or leaves the globe.
bool add_boxes(const OGRGeometry& geometry, int depth, std::vector<GeoBox>& boxes) {
    if (depth > max_nesting) return false;
    if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : geometry.toGeometryCollection()) {
            if (!add_boxes(*part, depth + 1, boxes)) return false;
        }
        return true;
    }
    if (geometry.IsEmpty()) return true;
    OGREnvelope envelope;
    geometry.getEnvelope(&envelope);
    if (!is_on_globe(envelope)) return false;
    boxes.push_back({Degrees(envelope.MinX), Degrees(envelope.MinY), Degrees(envelope.MaxX), Degrees(envelope.MaxY)});
    return true;
}

/// The envelope of a geometry does not see a lone NaN among other coordinates: those of a point are looked at.
std::optional<LonLat> to_point(const OGRPoint& point) {
    if (point.IsEmpty() || !std::isfinite(point.getX()) || !std::isfinite(point.getY())) return std::nullopt;
    return LonLat{normalised_longitude(Degrees(point.getX())), Degrees(point.getY())};
}

std::optional<LonLat> point_on(const OGRGeometry& geometry, const GeoBox& box) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    OGRPoint middle;
    if (type == wkbPoint) return to_point(*geometry.toPoint());
    if (type == wkbLineString) {
        geometry.toLineString()->Value(geometry.toLineString()->get_Length() / 2, &middle);
        if (auto point = to_point(middle)) return point;
    }
    // PointOnSurface takes areas only and gives up on those that cross themselves.
    if (type == wkbPolygon || type == wkbMultiPolygon) {
        const std::unique_ptr<OGRGeometry> inside(
            OGRGeometry::FromHandle(OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&geometry)))));
        if (inside != nullptr && wkbFlatten(inside->getGeometryType()) == wkbPoint) {
            if (auto point = to_point(*inside->toPoint())) return point;
        }
    }
    return box.centre();
}

}  // namespace

Result<GeometryPlace> place_of_geometry(const OGRGeometry& geometry) {
    std::vector<GeoBox> boxes;
    if (!add_boxes(geometry, 0, boxes)) return Error{"has coordinates off the globe or is nested too deeply", {}, {}};
    if (boxes.empty()) return GeometryPlace{};
    const GeoBox box = extent_of(boxes);
    if (wkbFlatten(geometry.getGeometryType()) == wkbPoint) return GeometryPlace{to_point(*geometry.toPoint()), {}};
    const bool is_extended = box.width() > Degrees(0) || box.height() > Degrees(0);
    return GeometryPlace{point_on(geometry, box), is_extended ? std::optional(box) : std::nullopt};
}

}  // namespace dateline

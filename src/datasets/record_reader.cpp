#include "datasets/record_reader.hpp"

#include <cmath>

#include <ogrsf_frmts.h>

#include "datasets/gdal_session.hpp"

namespace dateline {

namespace {

// A point in degrees; of a line or an area, a point on it. Nothing off the globe.
std::optional<LonLat> point_of(const OGRGeometry* geometry) {
    if (geometry == nullptr || geometry->IsEmpty()) return std::nullopt;
    OGRPoint point;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPoint) {
        point = *geometry->toPoint();
    } else {
        OGREnvelope box;
        geometry->getEnvelope(&box);
        point = OGRPoint((box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2);
    }
    const double lon = point.getX();
    const double lat = point.getY();
    if (!std::isfinite(lon) || std::abs(lon) > 360 || !(std::abs(lat) <= 90)) return std::nullopt;
    return LonLat{Degrees(lon), Degrees(lat)};
}

std::string text_of(const OGRFeature& feature, int index) {
    if (!feature.IsFieldSetAndNotNull(index)) return {};
    return const_cast<OGRFeature&>(feature).GetFieldAsString(index);
}

}  // namespace

Result<void> read_records(const std::string& path, const std::string& layer, const Datasets::RecordTaker& take) {
    const Result<DatasetPtr> dataset = open_dataset(path);
    if (!dataset) return dataset.error();
    OGRLayer* found = layer.empty() ? dataset.value()->GetLayer(0) : dataset.value()->GetLayerByName(layer.c_str());
    if (found == nullptr) {
        std::string names;
        for (OGRLayer* one : dataset.value()->GetLayers()) names += " '" + std::string(one->GetName()) + "'";
        return Error{"dataset '" + path + "' has no layer" + (layer.empty() ? "" : " '" + layer + "'"),
                     {},
                     "its layers:" + names};
    }
    const QuietGdal quiet;
    for (const auto& feature : *found) {
        Datasets::Record record;
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            record.values.emplace_back(feature->GetFieldDefnRef(i)->GetNameRef(), text_of(*feature, i));
        }
        record.point = point_of(feature->GetGeometryRef());
        take(record);
    }
    return quiet.outcome(path);
}

}  // namespace dateline

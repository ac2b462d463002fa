#include "datasets/dataset_rows.hpp"

#include <ogrsf_frmts.h>

#include "datasets/gdal_session.hpp"
#include "datasets/geometry_place.hpp"

namespace dateline {

namespace {

struct TransformationDeleter {
    void operator()(OGRCoordinateTransformation* transformation) const {
        OGRCoordinateTransformation::DestroyCT(transformation);
    }
};
using TransformationPtr = std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter>;

/// The way from a layer's reference system to longitude and latitude on WGS 84; none when it is that already, or when
/// the layer does not say.
Result<TransformationPtr> to_wgs84(const OGRLayer& layer) {
    const OGRSpatialReference* from = const_cast<OGRLayer&>(layer).GetSpatialRef();
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (from == nullptr || from->IsSame(&wgs84) != 0) return TransformationPtr();
    OGRSpatialReference source(*from);
    source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    TransformationPtr made(OGRCreateCoordinateTransformation(&source, &wgs84));
    if (!made) return Error{std::string("its reference system cannot be used: ") + CPLGetLastErrorMsg(), {}, {}};
    return made;
}

/// The text of a field; the items of a list with '|' between them.
std::string text_of(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    if (feature.GetFieldDefnRef(field)->GetType() != OFTStringList) {
        return const_cast<OGRFeature&>(feature).GetFieldAsString(field);
    }
    std::string joined;
    const char* const* items = feature.GetFieldAsStringList(field);
    for (; items != nullptr && *items != nullptr; ++items) joined += (joined.empty() ? "" : "|") + std::string(*items);
    return joined;
}

class DatasetRows final : public RowSource {
public:
    DatasetRows(std::string name, DatasetPtr dataset) : name_(std::move(name)), dataset_(std::move(dataset)) {}

    [[nodiscard]] std::vector<std::string> layers() const override {
        std::vector<std::string> names;
        for (int i = 0; i < dataset_->GetLayerCount(); ++i) names.emplace_back(dataset_->GetLayer(i)->GetName());
        return names;
    }

    [[nodiscard]] std::vector<std::string> columns(std::size_t layer) const override {
        std::vector<std::string> names;
        const OGRFeatureDefn& definition = *layer_at(layer).GetLayerDefn();
        for (int i = 0; i < definition.GetFieldCount(); ++i)
            names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
        return names;
    }

    [[nodiscard]] bool has_geometry(std::size_t layer) const override {
        return layer_at(layer).GetGeomType() != wkbNone;
    }

    [[nodiscard]] Result<void> read(std::size_t layer, std::span<const std::size_t> wanted,
                                    const OnRow& on_row) const override {
        const QuietGdal quiet;
        OGRLayer& rows = layer_at(layer);
        const Result<TransformationPtr> transformation = to_wgs84(rows);
        if (!transformation) return Error{"dataset '" + name_ + "': " + transformation.error().message, {}, {}};
        const GIntBig count = rows.TestCapability(OLCFastFeatureCount) != 0 ? rows.GetFeatureCount() : 0;
        std::vector<std::string> values(wanted.size());
        DatasetRow row;
        for (const auto& feature : rows) {
            row = {row.number + 1, values, {}, {}, {}, {}};
            for (std::size_t i = 0; i < wanted.size(); ++i) values[i] = text_of(*feature, static_cast<int>(wanted[i]));
            const std::string problem = locate(*feature, transformation->get(), row);
            row.problem = problem;
            if (count > 0) row.share_done = static_cast<double>(row.number) / static_cast<double>(count);
            if (auto taken = on_row(row); !taken) return taken;
        }
        return quiet.outcome(name_);
    }

private:
    [[nodiscard]] OGRLayer& layer_at(std::size_t layer) const { return *dataset_->GetLayer(static_cast<int>(layer)); }

    /// Fills the point and the box of a row; the result is what is wrong with them.
    static std::string locate(OGRFeature& feature, OGRCoordinateTransformation* transformation, DatasetRow& row) {
        OGRGeometry* geometry = feature.GetGeometryRef();
        if (geometry == nullptr) return {};
        if (transformation != nullptr && geometry->transform(transformation) != OGRERR_NONE) {
            CPLErrorReset();
            return "its geometry cannot be brought to longitude and latitude";
        }
        const Result<GeometryPlace> place = place_of_geometry(*geometry);
        if (!place) return "its geometry " + place.error().message;
        row.point = place->point;
        row.box = place->box;
        return {};
    }

    std::string name_;
    DatasetPtr dataset_;
};

}  // namespace

Result<std::unique_ptr<RowSource>> open_dataset_rows(const std::string& name, RowFormat format) {
    Result<DatasetPtr> dataset = format == RowFormat::postgresql ? open_postgresql(name) : open_dataset(name);
    if (!dataset) return dataset.error();
    return std::unique_ptr<RowSource>(std::make_unique<DatasetRows>(name, std::move(dataset).value()));
}

}  // namespace dateline

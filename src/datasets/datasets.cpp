// The door of the module: the one symbol that the program looks up after loading it.
#include "datasets/compile_basemap.hpp"
#include "datasets/compile_gazetteer.hpp"
#include "datasets/dataset_rows.hpp"
#include "datasets/geonames_rows.hpp"
#include "datasets/layer_reader.hpp"
#include "datasets/raster_reader.hpp"
#include "datasets/record_reader.hpp"
#include "datasets/table_reader.hpp"
#include "geo/datasets_port.hpp"

namespace dateline {

namespace {

class GdalDatasets final : public Datasets {
public:
    [[nodiscard]] Result<std::string> compile_basemap(const std::string& maps_folder) const override {
        return dateline::compile_basemap(maps_folder);
    }
    [[nodiscard]] Result<std::string> compile_gazetteer(const std::string& maps_folder) const override {
        return dateline::compile_gazetteer(maps_folder);
    }
    [[nodiscard]] Result<std::string> compile_name_lists(const std::string& maps_folder) const override {
        return dateline::compile_name_lists(maps_folder);
    }
    [[nodiscard]] Result<std::vector<GeoFeature>> read_layer(const std::string& path) const override {
        return dateline::read_layer(path);
    }
    [[nodiscard]] Result<std::string> read_raster(const std::string& path, const RasterWindow& window) const override {
        return dateline::read_raster(path, window);
    }
    [[nodiscard]] Result<void> read_table(const std::string& path, std::span<const std::string> columns,
                                          const TableRow& row) const override {
        return dateline::read_table(path, columns, row);
    }
    [[nodiscard]] Result<std::unique_ptr<RowSource>> open_rows(const std::string& name,
                                                               RowFormat format) const override {
        return format == RowFormat::geonames ? open_geonames_rows(name) : open_dataset_rows(name, format);
    }
    [[nodiscard]] Result<void> read_records(const std::string& path, const std::string& layer,
                                            const RecordTaker& take) const override {
        return dateline::read_records(path, layer, take);
    }
};

}  // namespace

}  // namespace dateline

extern "C" __attribute__((visibility("default"))) const dateline::Datasets* dateline_datasets() {
    static const dateline::GdalDatasets datasets;
    return &datasets;
}

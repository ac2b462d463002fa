#include "datasets/compile_basemap.hpp"

#include <array>
#include <vector>

#include "datasets/layer_reader.hpp"
#include "geo/compiled_basemap.hpp"

namespace dateline {

namespace {

/// A file of maps/ and the sheet that it becomes.
struct SheetFile {
    const char* name;
    BasemapLayer layer;
    Detail detail;
};

constexpr std::array<SheetFile, 18> sheet_files = {{
    {"countries_110m.fgb", BasemapLayer::countries, Detail::world},
    {"countries_50m.fgb.gz", BasemapLayer::countries, Detail::continent},
    {"countries_10m.fgb.gz", BasemapLayer::countries, Detail::region},
    {"coastlines_110m.fgb", BasemapLayer::coastlines, Detail::world},
    {"coastlines_50m.fgb.gz", BasemapLayer::coastlines, Detail::continent},
    {"coastlines_10m.fgb.gz", BasemapLayer::coastlines, Detail::region},
    {"borders_110m.fgb", BasemapLayer::borders, Detail::world},
    {"borders_50m.fgb.gz", BasemapLayer::borders, Detail::continent},
    {"borders_10m.fgb.gz", BasemapLayer::borders, Detail::region},
    {"disputed_borders_110m.fgb", BasemapLayer::disputed_borders, Detail::world},
    {"disputed_borders_50m.fgb.gz", BasemapLayer::disputed_borders, Detail::continent},
    {"disputed_borders_10m.fgb.gz", BasemapLayer::disputed_borders, Detail::region},
    {"admin1_10m.fgb.gz", BasemapLayer::admin1, Detail::region},
    {"admin1_borders_10m.fgb.gz", BasemapLayer::admin1_borders, Detail::region},
    {"lakes_110m.fgb", BasemapLayer::lakes, Detail::world},
    {"lakes_50m.fgb.gz", BasemapLayer::lakes, Detail::continent},
    {"rivers_110m.fgb", BasemapLayer::rivers, Detail::world},
    {"rivers_50m.fgb.gz", BasemapLayer::rivers, Detail::continent},
}};

}  // namespace

Result<std::string> compile_basemap(const std::string& maps_folder) {
    std::vector<BasemapSheet> sheets;
    for (const SheetFile& file : sheet_files) {
        Result<std::vector<GeoFeature>> features = read_layer(maps_folder + "/" + file.name);
        if (!features) return features.error();
        sheets.push_back({file.layer, file.detail, std::move(features).value()});
    }
    return write_basemap(sheets, "Made with Natural Earth.");
}

}  // namespace dateline

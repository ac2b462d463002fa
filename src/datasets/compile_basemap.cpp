#include "datasets/compile_basemap.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "datasets/layer_reader.hpp"
#include "datasets/table_reader.hpp"
#include "geo/compiled_basemap.hpp"

namespace dateline {

namespace {

/// A file of maps/ and the sheet that it becomes.
struct SheetFile {
    const char* name;
    BasemapLayer layer;
    Detail detail;
};

constexpr std::array<SheetFile, 19> sheet_files = {{
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
    {"claims_10m.fgb.gz", BasemapLayer::claims, Detail::region},
}};

/// A name of the sea as a feature of BasemapLayer::water_names; nothing for a row whose numbers are missing.
std::optional<GeoFeature> to_water_name(std::span<const std::string> row) {
    std::array<Degrees, 6> numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = parse_number(row[i + 3]);
        if (!number) return std::nullopt;
        numbers[i] = Degrees(*number);
    }
    const auto [lon, lat, west, south, east, north] = numbers;
    const GeoBox box = make_box(west, south, east, north);
    const Degrees at = box.west + normalised_longitude(lon - box.west + Degrees(-180)) + Degrees(180);
    GeoFeature feature;
    feature.code = row[2];
    feature.name = row[0];
    feature.polygons = {
        {{{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}}, {}}};
    feature.lines = {{{at, lat}, {at + Degrees(0.001), lat}}};
    return feature;
}

Result<std::vector<GeoFeature>> read_water_names(const std::string& path) {
    const std::array<std::string, 9> columns = {"name", "feature", "rank", "lon",  "lat",
                                                "west", "south",   "east", "north"};
    std::vector<GeoFeature> names;
    const Result<void> read = read_table(path, columns, [&](std::span<const std::string> row) {
        if (row[1] != "ocean" && row[1] != "sea" && row[1] != "strait") return;
        if (auto name = to_water_name(row)) names.push_back(std::move(*name));
    });
    if (!read) return read.error();
    return names;
}

}  // namespace

Result<std::string> compile_basemap(const std::string& maps_folder) {
    std::vector<BasemapSheet> sheets;
    for (const SheetFile& file : sheet_files) {
        Result<std::vector<GeoFeature>> features = read_layer(maps_folder + "/" + file.name);
        if (!features) return features.error();
        sheets.push_back({file.layer, file.detail, std::move(features).value()});
    }
    Result<std::vector<GeoFeature>> waters = read_water_names(maps_folder + "/features.csv");
    if (!waters) return waters.error();
    sheets.push_back({BasemapLayer::water_names, Detail::world, std::move(waters).value()});
    return write_basemap(sheets, "Made with Natural Earth.");
}

}  // namespace dateline

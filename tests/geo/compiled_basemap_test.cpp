#include "geo/compiled_basemap.hpp"

#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "geo/basemap_lookup.hpp"

using namespace dateline;

namespace {

LonLat at(double lon, double lat) {
    return {Degrees(lon), Degrees(lat)};
}

GeoBox box(double west, double south, double east, double north) {
    return {Degrees(west), Degrees(south), Degrees(east), Degrees(north)};
}

GeoPath square(double west, double south, double size) {
    return {at(west, south), at(west + size, south), at(west + size, south + size), at(west, south + size)};
}

/// Two countries (one with a lake and an island, one over the antimeridian), a border and a river.
std::vector<BasemapSheet> made_up_sheets() {
    const GeoFeature lakeland{
        "LL", "Lakeland", box(10, 0, 30, 10), {{square(10, 0, 10), {square(14, 4, 2)}}, {square(29, 1, 1), {}}}, {}};
    const GeoFeature eastwest{"EW",
                              "Eastwest",
                              box(170, -20, 190, -10),
                              {{square(175, -20, 10), {}}, {square(170, -12, 1), {}}, {square(189, -12, 1), {}}},
                              {}};
    const GeoFeature border{"EW-LL", "", box(0, 0, 3, 0.5), {}, {{at(0, 0), at(1, 0.5), at(3, 0)}}};
    const GeoFeature river{"", "Long River", box(10, 40, 12, 41), {}, {{at(10, 40), at(12, 41)}}};
    return {{BasemapLayer::countries, Detail::region, {lakeland, eastwest}},
            {BasemapLayer::borders, Detail::region, {border}},
            {BasemapLayer::rivers, Detail::continent, {river}}};
}

CompiledBasemap made_up_basemap() {
    return CompiledBasemap::from_bytes(write_basemap(made_up_sheets(), "Made by hand."), "made-up").value();
}

const GeoBox everywhere = box(-180, -90, 180, 90);

}  // namespace

TEST_CASE("a base map gives back the features that were written") {
    const CompiledBasemap basemap = made_up_basemap();
    for (const BasemapSheet& sheet : made_up_sheets())
        CHECK(basemap.features(sheet.layer, sheet.detail, everywhere) == sheet.features);
    CHECK(basemap.attribution() == "Made by hand.");
    CHECK(basemap.verify().ok());
}

TEST_CASE("a layer that a level of detail lacks comes from the nearest one that has it") {
    const CompiledBasemap basemap = made_up_basemap();
    CHECK(basemap.features(BasemapLayer::rivers, Detail::region, everywhere).size() == 1);
    CHECK(basemap.features(BasemapLayer::countries, Detail::world, everywhere).size() == 2);
    CHECK(basemap.features(BasemapLayer::lakes, Detail::world, everywhere).empty());
}

TEST_CASE("only features and islands that touch the box are read") {
    const CompiledBasemap basemap = made_up_basemap();
    const std::vector<GeoFeature> found = basemap.features(BasemapLayer::countries, Detail::region, box(28, 0, 40, 5));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "LL");
    CHECK(found[0].polygons == std::vector<GeoPolygon>{{square(29, 1, 1), {}}});
    CHECK(found[0].box == box(10, 0, 30, 10));
}

TEST_CASE("a box on either side of the antimeridian finds a feature across it") {
    const CompiledBasemap basemap = made_up_basemap();
    for (const GeoBox& wanted : {box(176, -15, 178, -14), box(-178, -15, -177, -14), box(179, -15, 181, -14)}) {
        const std::vector<GeoFeature> found = basemap.features(BasemapLayer::countries, Detail::region, wanted);
        REQUIRE(found.size() == 1);
        CHECK(found[0].polygons == std::vector<GeoPolygon>{{square(175, -20, 10), {}}});
    }
}

TEST_CASE("parts that were given in different turns are gathered into one box") {
    const GeoFeature scattered{
        "SC", "Scattered", {}, {{square(179, 0, 2), {}}, {square(-176, 0, 2), {}}, {square(-185, 0, 2), {}}}, {}};
    const std::vector<BasemapSheet> sheets = {{BasemapLayer::countries, Detail::world, {scattered}}};
    const CompiledBasemap basemap = CompiledBasemap::from_bytes(write_basemap(sheets, ""), "made-up").value();
    const std::vector<GeoFeature> found = basemap.features(BasemapLayer::countries, Detail::world, everywhere);
    REQUIRE(found.size() == 1);
    CHECK(found[0].box == box(175, 0, 186, 2));
    CHECK(found[0].polygons ==
          std::vector<GeoPolygon>{{square(179, 0, 2), {}}, {square(184, 0, 2), {}}, {square(175, 0, 2), {}}});
}

TEST_CASE("a point is in the country whose shape holds it, and not in its lake") {
    const CompiledBasemap basemap = made_up_basemap();
    CHECK(country_at(basemap, at(11, 1)) == "LL");
    CHECK(country_at(basemap, at(15, 5)) == std::nullopt);
    CHECK(country_at(basemap, at(29.5, 1.5)) == "LL");
    CHECK(country_at(basemap, at(-178, -15)) == "EW");
    CHECK(country_at(basemap, at(182, -15)) == "EW");
    CHECK(country_at(basemap, at(0, 0)) == std::nullopt);
}

TEST_CASE("a file that is no base map is refused") {
    const auto basemap = CompiledBasemap::from_bytes("GIF89a and more", "picture.gif");
    REQUIRE_FALSE(basemap.ok());
    CHECK(basemap.error() ==
          Error{"'picture.gif' is no base map of this version", {}, "make it anew with 'dateline data build'"});
}

TEST_CASE("a base map that was cut short anywhere is refused") {
    const std::string whole = write_basemap(made_up_sheets(), "Made by hand.");
    for (std::size_t size = basemap_format::magic.size(); size < whole.size(); ++size) {
        const auto basemap = CompiledBasemap::from_bytes(whole.substr(0, size), "half.bin");
        REQUIRE_FALSE(basemap.ok());
        REQUIRE(basemap.error() ==
                Error{"base map 'half.bin' is damaged or cut short", {}, "make it anew with 'dateline data build'"});
    }
}

TEST_CASE("a damaged byte anywhere is found by verify and never leads outside the file") {
    const std::string whole = write_basemap(made_up_sheets(), "Made by hand.");
    for (std::size_t i = basemap_format::magic.size(); i < whole.size(); ++i) {
        for (const char damage : {'\x01', '\x80', '\xFF'}) {
            std::string bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ damage);
            const auto basemap = CompiledBasemap::from_bytes(bytes, "damaged.bin");
            if (!basemap.ok()) continue;
            REQUIRE_FALSE(basemap->verify().ok());
            for (const BasemapSheet& sheet : made_up_sheets())
                for (const GeoFeature& feature : basemap->features(sheet.layer, sheet.detail, everywhere))
                    REQUIRE(feature.polygons.size() + feature.lines.size() > 0);
        }
    }
}

TEST_CASE("a base map is opened from a file, and a missing file is named") {
    const std::string path =
        (std::filesystem::temp_directory_path() / ("dateline_unit_basemap." + std::to_string(::getpid()))).string();
    std::ofstream(path, std::ios::binary) << write_basemap(made_up_sheets(), "");
    CHECK(CompiledBasemap::open(path).value().features(BasemapLayer::countries, Detail::region, everywhere).size() ==
          2);
    std::filesystem::remove(path);
    const auto missing = CompiledBasemap::open(path);
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message == "cannot open '" + path + "': No such file or directory");
}

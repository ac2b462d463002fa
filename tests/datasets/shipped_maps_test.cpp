// The shipped maps, compiled: the geometry must be whole wherever other tools break it, and agree with the gazetteer.
#include <catch2/catch.hpp>

#include <array>
#include <cmath>

#include "datasets/datasets_module.hpp"
#include "geo/basemap_lookup.hpp"
#include "geo/compiled_basemap.hpp"

using namespace dateline;
using test::at;
using test::datasets;

namespace {

CompiledBasemap shipped_basemap() {
    return CompiledBasemap::from_bytes(datasets().compile_basemap(DATELINE_SOURCE_DIR "/maps").value(), "shipped")
        .value();
}

/// The code of the admin-1 unit at a point, or "sea".
std::string region_at(const Basemap& basemap, const LonLat& point) {
    const auto area = area_at(basemap, BasemapLayer::admin1, Detail::region, point);
    return area ? area->code : "sea";
}

bool is_unwrapped(const GeoPath& path) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (std::abs(path[i].lon.value() - path[i - 1].lon.value()) > 180) return false;
    return true;
}

bool is_unwrapped(const GeoFeature& feature) {
    bool good = true;
    for (const GeoPath& line : feature.lines) good = good && is_unwrapped(line);
    for (const GeoPolygon& polygon : feature.polygons) {
        good = good && is_unwrapped(polygon.outer);
        for (const GeoPath& hole : polygon.holes) good = good && is_unwrapped(hole);
    }
    return good;
}

const GeoBox everywhere = {Degrees(-180), Degrees(-90), Degrees(180), Degrees(90)};

}  // namespace

TEST_CASE("every layer of the shipped maps has features, and none of their lines jumps around the globe") {
    const CompiledBasemap basemap = shipped_basemap();
    CHECK(basemap.verify().ok());
    for (int layer = 0; layer <= static_cast<int>(BasemapLayer::rivers); ++layer) {
        for (const Detail detail : {Detail::world, Detail::continent, Detail::region}) {
            const auto features = basemap.features(static_cast<BasemapLayer>(layer), detail, everywhere);
            CHECK_FALSE(features.empty());
            for (const GeoFeature& feature : features)
                if (!is_unwrapped(feature)) FAIL_CHECK("layer " << layer << ": '" << feature.code << "' jumps");
        }
    }
}

TEST_CASE(
    "places at the antimeridian, at the pole and in disputed lands are in the country that the gazetteer gives them") {
    const CompiledBasemap basemap = shipped_basemap();
    CHECK(country_at(basemap, at(178.10, -17.80)) == "FJ");
    CHECK(country_at(basemap, at(-179.95, -16.85)) == "FJ");
    CHECK(country_at(basemap, at(179.90, 68.00)) == "RU");
    CHECK(country_at(basemap, at(-175.00, 66.50)) == "RU");
    CHECK(country_at(basemap, at(-150.00, 65.00)) == "US");
    CHECK(country_at(basemap, at(0.00, -90.00 + 0.01)) == "AQ");
    CHECK(country_at(basemap, at(120.00, -80.00)) == "AQ");
    CHECK(country_at(basemap, at(34.10, 45.00)) == "UA");
    CHECK(country_at(basemap, at(21.16, 42.66)) == "XK");
    CHECK(country_at(basemap, at(44.06, 9.56)) == "SO");
    CHECK(country_at(basemap, at(33.60, 35.30)) == "CY");
    CHECK(country_at(basemap, at(-53.00, 4.00)) == "GF");
    CHECK(country_at(basemap, at(-30.00, 30.00)) == std::nullopt);
}

TEST_CASE("the south pole lies in Antarctica at every level of detail") {
    const CompiledBasemap basemap = shipped_basemap();
    for (const Detail detail : {Detail::world, Detail::continent, Detail::region}) {
        const auto area = area_at(basemap, BasemapLayer::countries, detail, at(45, -89));
        REQUIRE(area.has_value());
        CHECK(area->code == "AQ");
    }
}

TEST_CASE("admin-1 units are those of the gazetteer, under its codes") {
    const CompiledBasemap basemap = shipped_basemap();
    CHECK(region_at(basemap, at(2.35, 48.85)) == "FR.11");
    CHECK(region_at(basemap, at(-3.20, 55.90)) == "GB.SCT");
    CHECK(region_at(basemap, at(-0.10, 51.50)) == "GB.ENG");
    CHECK(region_at(basemap, at(-97.74, 30.27)) == "US.TX");
    CHECK(region_at(basemap, at(9.19, 45.46)) == "IT.09");
    CHECK(region_at(basemap, at(-30, 30)) == "sea");
}

TEST_CASE("the hand-written features are at least six hundred, and each names the source of its coordinate") {
    const std::array<std::string, 2> columns = {"id", "source"};
    std::size_t count = 0;
    const auto read = datasets().read_table(DATELINE_SOURCE_DIR "/maps/features.csv", columns, [&](auto row) {
        ++count;
        if (row[1].find_first_not_of(' ') == std::string::npos) FAIL_CHECK(row[0] << " names no source");
    });
    CHECK(read.ok());
    CHECK(count >= 600);
}

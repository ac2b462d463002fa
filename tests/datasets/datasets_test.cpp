#include <catch2/catch.hpp>

#include <array>
#include <fstream>

#include "datasets/datasets_module.hpp"
#include "support/scratch_folder.hpp"

using namespace dateline;
using test::at;
using test::datasets;
using test::ScratchFolder;

namespace {

std::string geojson(const std::string& geometry) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"AA","name":"Aland"},"geometry":)" +
           geometry + "}]}";
}

std::vector<std::vector<std::string>> rows_of(const std::string& path, const std::array<std::string, 2>& columns) {
    std::vector<std::vector<std::string>> rows;
    const auto keep = [&rows](std::span<const std::string> row) { rows.emplace_back(row.begin(), row.end()); };
    REQUIRE(datasets().read_table(path, columns, keep).ok());
    return rows;
}

}  // namespace

TEST_CASE("polygons with holes and lines come out of a GeoJSON file without repeated ring ends") {
    const ScratchFolder folder;
    const std::string path = folder.write("shapes.geojson", geojson(
                                                                R"({"type":"GeometryCollection","geometries":[
            {"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]},
            {"type":"LineString","coordinates":[[5,5],[6,6]]},{"type":"Point","coordinates":[1,1]}]})"));
    const Result<std::vector<GeoFeature>> features = datasets().read_layer(path);
    REQUIRE(features.ok());
    const GeoFeature expected{"AA",
                              "Aland",
                              {},
                              {{{at(0, 0), at(4, 0), at(4, 4)}, {{at(2, 1), at(3, 1), at(3, 2)}}}},
                              {{at(5, 5), at(6, 6)}}};
    CHECK(*features == std::vector<GeoFeature>{expected});
}

TEST_CASE("coordinates off the globe are refused with the feature that has them") {
    const ScratchFolder folder;
    for (const char* line : {"[[0,0],[1,95]]", "[[0,0],[1e300,5]]", "[[0,0],[1e999,5]]"}) {
        const std::string path =
            folder.write("bad.geojson", geojson(R"({"type":"LineString","coordinates":)" + std::string(line) + "}"));
        const Result<std::vector<GeoFeature>> features = datasets().read_layer(path);
        REQUIRE_FALSE(features.ok());
        CHECK(features.error().message ==
              "dataset '" + path + "', feature 0: its geometry has coordinates off the globe or is nested too deeply");
    }
}

TEST_CASE("a CSV gives the wanted columns in the wanted order, as written") {
    const ScratchFolder folder;
    const std::string path = folder.write("towns.csv", "id,name,population\n007,\"Nowhere, West\",12\n8,Ödland,\n");
    CHECK(rows_of(path, {"name", "id"}) ==
          std::vector<std::vector<std::string>>{{"Nowhere, West", "007"}, {"Ödland", "8"}});
    CHECK(rows_of(path, {"population", "id"}) == std::vector<std::vector<std::string>>{{"12", "007"}, {"", "8"}});
}

TEST_CASE("a column that a table lacks is named, with those it has") {
    const ScratchFolder folder;
    const std::string path = folder.write("towns.csv", "id,name\n1,Here\n");
    const std::array<std::string, 1> columns = {"latitude"};
    const Result<void> read = datasets().read_table(path, columns, [](std::span<const std::string>) {});
    REQUIRE_FALSE(read.ok());
    CHECK(read.error() == Error{"table '" + path + "' has no column 'latitude'", {}, "its columns: 'id' 'name'"});
}

TEST_CASE("a VRT is refused, also under the name of another format") {
    const ScratchFolder folder;
    const std::string target = folder.write("secret.csv", "id,name\n1,Secret\n");
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"secret\"><SrcDataSource>" + target +
                            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    for (const char* name : {"places.vrt", "places.geojson"}) {
        const std::string path = folder.write(name, vrt);
        const Result<std::vector<GeoFeature>> features = datasets().read_layer(path);
        REQUIRE_FALSE(features.ok());
        CHECK(features.error().message.rfind("cannot read dataset '" + path + "': ", 0) == 0);
    }
}

TEST_CASE("addresses, connection strings and inline data are not file names") {
    for (const char* name : {"https://example.org/a.geojson", "/vsicurl/http://example.org/a.csv",
                             "/vsizip/a.zip/a.shp", R"({"type":"Point","coordinates":[1,1]})", "<OGRVRTDataSource/>"}) {
        const Result<std::vector<GeoFeature>> features = datasets().read_layer(name);
        REQUIRE_FALSE(features.ok());
        CHECK(features.error() ==
              Error{"dataset '" + std::string(name) + "' is not a plain file name", {}, "name a file on this machine"});
    }
    const Result<std::vector<GeoFeature>> database = datasets().read_layer("PG:dbname=places");
    REQUIRE_FALSE(database.ok());
    CHECK(database.error() ==
          Error{"dataset 'PG:dbname=places' is a database and no file", {}, "ask for it with --driver PostgreSQL"});
}

TEST_CASE("a table in gzip is read, and one that was cut short is an error and not a shorter table") {
    const ScratchFolder folder;
    std::ifstream source(DATELINE_SOURCE_DIR "/maps/names/surnames.csv.gz", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(source), {}};
    CHECK(rows_of(folder.write("whole.csv.gz", bytes), {"rank", "name"}).size() > 1000);
    const std::string path = folder.write("half.csv.gz", bytes.substr(0, bytes.size() / 2));
    const std::array<std::string, 1> columns = {"name"};
    const Result<void> read = datasets().read_table(path, columns, [](std::span<const std::string>) {});
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.rfind("cannot read all of dataset '" + path + "': ", 0) == 0);
}

TEST_CASE("a folder and a missing file are no datasets") {
    const ScratchFolder folder;
    const Result<std::vector<GeoFeature>> directory = datasets().read_layer(folder.path());
    REQUIRE_FALSE(directory.ok());
    CHECK(directory.error() == Error{"dataset '" + folder.path() + "' is not a regular file"});
    const Result<std::string> basemap = datasets().compile_basemap(folder.path());
    REQUIRE_FALSE(basemap.ok());
    CHECK(basemap.error() ==
          Error{"cannot open dataset '" + folder.path() + "/countries_110m.fgb': No such file or directory"});
}

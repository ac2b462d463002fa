#include <catch2/catch.hpp>

#include "gazetteer/made_up_gazetteer.hpp"
#include "gazetteer/place_tables.hpp"

using namespace dateline;
using dateline::testing::at;

TEST_CASE("a row of a place table becomes a place with its names by kind") {
    const Table table{"countries.csv",
                      {"id", "name", "feature", "country", "lon", "lat", "west", "south", "east", "north", "population",
                       "rank", "aliases", "abbreviations", "adjectives", "demonyms"},
                      {{"geonames:1", "Norvland", "country", "NV", "10", "50", "8", "48", "12", "52", "9000000", "",
                        "Norvia|Kingdom of Norvland", "N.V.", "Norvish", "Norvlander| "}}};
    Diagnostics diagnostics;
    const std::vector<PlaceRow> expected{{.key = "geonames:1",
                                          .name = "Norvland",
                                          .feature = FeatureClass::country,
                                          .country = "NV",
                                          .point = at(10, 50),
                                          .box = make_box(Degrees(8), Degrees(48), Degrees(12), Degrees(52)),
                                          .population = 9000000,
                                          .names = {{"Norvia", NameKind::alternate},
                                                    {"Kingdom of Norvland", NameKind::alternate},
                                                    {"N.V.", NameKind::abbreviation},
                                                    {"Norvish", NameKind::adjective},
                                                    {"Norvlander", NameKind::demonym}}}};
    CHECK(read_places(table, diagnostics).value() == expected);
    CHECK(diagnostics.items().empty());
}

TEST_CASE("a row of the towns becomes a town, and a section of a town a district") {
    const Table table{
        "towns.csv.gz",
        {"id", "name", "ascii", "alternates", "lat", "lon", "feature_code", "country", "admin1", "population"},
        {{"3", "Sankt Ålm", "Sankt Alm", "Alm,Saint Alm", "50.5", "9.25", "PPLC", "NV", "07", "400000"},
         {"4", "Old Quarter", "", "", "50.5", "9.25", "PPLX", "NV", "07", ""}}};
    Diagnostics diagnostics;
    const std::vector<PlaceRow> expected{
        {.key = "geonames:3",
         .name = "Sankt Ålm",
         .feature = FeatureClass::town,
         .feature_code = "PPLC",
         .country = "NV",
         .admin1 = "07",
         .point = at(9.25, 50.5),
         .population = 400000,
         .names = {{"Sankt Alm", NameKind::ascii}, {"Alm", NameKind::alternate}, {"Saint Alm", NameKind::alternate}}},
        {.key = "geonames:4",
         .name = "Old Quarter",
         .feature = FeatureClass::district,
         .feature_code = "PPLX",
         .country = "NV",
         .admin1 = "07",
         .point = at(9.25, 50.5)}};
    CHECK(read_towns(table, diagnostics).value() == expected);
    CHECK(diagnostics.items().empty());
}

TEST_CASE("a row of the counties becomes an admin-2 unit, a large one known by its bare name") {
    const Table table{"admin2.csv.gz",
                      {"id", "name", "country", "admin1", "lon", "lat", "population"},
                      {{"dateline:admin2/NV.07.1", "Alm County", "NV", "07", "9", "50", "12"},
                       {"dateline:admin2/NV.07.2", "Great Alm County", "NV", "07", "9", "51", "100000"},
                       {"dateline:admin2/NV.07.3", "Kreis Alm", "NV", "07", "9", "52", ""}}};
    const auto county = [](const char* key, const char* name, double lat, std::uint64_t population) {
        return PlaceRow{.key = key,
                        .name = name,
                        .feature = FeatureClass::admin2,
                        .feature_code = "ADM2",
                        .country = "NV",
                        .admin1 = "07",
                        .point = at(9, lat),
                        .population = population};
    };
    std::vector<PlaceRow> expected{county("dateline:admin2/NV.07.1", "Alm County", 50, 12),
                                   county("dateline:admin2/NV.07.2", "Great Alm County", 51, 100000),
                                   county("dateline:admin2/NV.07.3", "Kreis Alm", 52, 0)};
    expected[0].names = {{"Alm Co.", NameKind::abbreviation}};
    expected[1].names = {{"Great Alm Co.", NameKind::abbreviation}, {"Great Alm", NameKind::alternate}};
    Diagnostics diagnostics;
    CHECK(read_admin2(table, diagnostics).value() == expected);
}

TEST_CASE("a row without a usable point or feature is reported with its line and left out") {
    const Table table{"features.csv",
                      {"id", "name", "feature", "lon", "lat"},
                      {{"a", "Off the globe", "sea", "10", "95"},
                       {"b", "Of no kind", "dragon", "10", "5"},
                       {"c", "Good Sea", "sea", "10", "5"}}};
    Diagnostics diagnostics;
    const std::vector<PlaceRow> places = read_places(table, diagnostics).value();
    REQUIRE(places.size() == 1);
    CHECK(places.front().name == "Good Sea");
    REQUIRE(diagnostics.items().size() == 2);
    CHECK(diagnostics.items()[0].message ==
          "row left out: it lacks an id, a name, a known feature or a point on the globe");
    CHECK(diagnostics.items()[0].pos == SourcePos{"features.csv", 2, 1});
    CHECK(diagnostics.items()[1].pos == SourcePos{"features.csv", 3, 1});
}

TEST_CASE("a table without a needed column is an error that names it") {
    Diagnostics diagnostics;
    CHECK(read_places({"my.csv", {"id", "name", "lon"}, {}}, diagnostics).error().message ==
          "my.csv: no column 'lat' found");
}

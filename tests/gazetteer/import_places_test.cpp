#include "gazetteer/import_places.hpp"

#include <catch2/catch.hpp>

#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/feature_codes.hpp"
#include "gazetteer/made_up_gazetteer.hpp"
#include "gazetteer/place_of_row.hpp"

using namespace dateline;
using dateline::testing::at;

namespace {

/// A dataset in memory.
struct FakeRows final : RowSource {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows;
    std::optional<LonLat> point{};  ///< of every row

    FakeRows(std::vector<std::string> columns, std::vector<std::vector<std::string>> values)
        : names(std::move(columns)), rows(std::move(values)) {}

    [[nodiscard]] std::vector<std::string> layers() const override { return {"places"}; }
    [[nodiscard]] std::vector<std::string> columns(std::size_t /*layer*/) const override { return names; }
    [[nodiscard]] bool has_geometry(std::size_t /*layer*/) const override { return point.has_value(); }
    [[nodiscard]] Result<void> read(std::size_t /*layer*/, std::span<const std::size_t> wanted,
                                    const OnRow& on_row) const override {
        std::size_t number = 0;
        for (const auto& row : rows) {
            std::vector<std::string> values;
            for (const std::size_t column : wanted) values.push_back(row[column]);
            if (auto taken = on_row({++number, values, point, {}, {}, {}}); !taken) return taken;
        }
        return {};
    }
};

/// Imports rows of id, name, lon, lat; the result is what was said about them.
std::vector<std::string> said_of(const std::vector<std::vector<std::string>>& rows) {
    const FakeRows source({"id", "name", "lon", "lat"}, rows);
    const ImportPlan plan = plan_import(source, {"places.csv"}).value();
    GazetteerWriter writer;
    Diagnostics diagnostics;
    const auto counts = import_places(source, plan, writer, diagnostics);
    std::vector<std::string> messages;
    for (const auto& item : diagnostics.items()) messages.push_back(item.message);
    if (!counts) messages.push_back("error: " + counts.error().message);
    return messages;
}

PlaceRow place_of(const std::vector<std::string>& columns, const std::vector<std::string>& values,
                  PlaceLayout layout = PlaceLayout::plain, std::optional<LonLat> point = {}) {
    const ColumnChoice choice = choose_columns(columns, {}, layout, point.has_value()).value();
    std::vector<std::string> wanted;
    for (const std::size_t column : choice.wanted) wanted.push_back(values[column]);
    RowRemarks remarks;
    return place_of_row({1, wanted, point, {}, {}, {}}, choice, layout, remarks).value();
}

}  // namespace

TEST_CASE("bad rows are left out, each with its number and its reason") {
    CHECK(said_of({{"1", "Good", "10", "50"}, {"2", "No place", "", ""}}) ==
          std::vector<std::string>{"row 2 is left out: it has no coordinates"});
    CHECK(said_of({{"1", "Good", "10", "50"},
                   {"2", "North", "10", "95"},
                   {"3", "Nan", "nan", "5"},
                   {"4", "Infinite", "10", "inf"},
                   {"5", "", "10", "50"},
                   {"6", std::string(10000, 'x'), "10", "50"}}) ==
          std::vector<std::string>{"row 2 is left out: its latitude 95 is not between -90 and 90",
                                   "row 3 is left out: its longitude 'nan' is no number",
                                   "row 4 is left out: its latitude 'inf' is no number",
                                   "row 5 is left out: it has no name",
                                   "row 6 is left out: its name has 10000 characters, at most 200 are allowed"});
    CHECK(said_of({{"1", "Good", "10", "50"}, {"2", "Caf\xE9", "1", "2"}, {"3", "a\nb", "1", "2"}}) ==
          std::vector<std::string>{"row 2 is left out: its name is not valid UTF-8",
                                   "row 3 is left out: its name has a control character"});
}

TEST_CASE("of many bad rows five are told and the others counted") {
    std::vector<std::vector<std::string>> rows(12, {"1", "", "10", "50"});
    rows.push_back({"13", "Good", "10", "50"});
    const auto said = said_of(rows);
    REQUIRE(said.size() == 6);
    CHECK(said[4] == "row 5 is left out: it has no name");
    CHECK(said[5] == "7 more rows are left out");
}

TEST_CASE("a dataset without one good row is an error") {
    CHECK(said_of({}) == std::vector<std::string>{"error: no place could be read from 'places.csv'"});
}

TEST_CASE("a field that the layer lacks is named, with the nearest that it has") {
    PlaceColumns named;
    named[static_cast<std::size_t>(PlaceField::name)] = "TITEL";
    const auto choice = choose_columns({"ID", "TITLE", "X", "Y"}, named, PlaceLayout::plain, false);
    REQUIRE_FALSE(choice.ok());
    CHECK(choice.error().message == "the layer has no field 'TITEL' for 'name'");
    CHECK(choice.error().hint == "did you mean 'TITLE'? the fields: 'ID', 'TITLE', 'X', 'Y'");
}

TEST_CASE("a layer must give names and places") {
    CHECK(choose_columns({"a", "b"}, {}, PlaceLayout::plain, true).error().message ==
          "no field gives the names of the places");
    CHECK(choose_columns({"name", "lon"}, {}, PlaceLayout::plain, false).error().message ==
          "the layer has no geometry, and no fields give longitude and latitude");
    CHECK(choose_columns({"name"}, {}, PlaceLayout::plain, true).ok());
}

TEST_CASE("one of several layers must be named") {
    CHECK(choose_layer({"a"}, "", PlaceLayout::plain).value() == 0);
    CHECK(choose_layer({"names", "spr"}, "", PlaceLayout::whosonfirst).value() == 1);
    CHECK(choose_layer({"towns", "rivers"}, "rivers", PlaceLayout::plain).value() == 1);
    const auto none = choose_layer({"towns", "rivers"}, "", PlaceLayout::plain);
    CHECK(none.error().message == "the dataset has 2 layers");
    CHECK(none.error().hint == "name one; the layers: 'towns', 'rivers'");
    CHECK(choose_layer({"towns", "rivers"}, "rivrs", PlaceLayout::plain).error().hint ==
          "did you mean 'rivers'? the layers: 'towns', 'rivers'");
}

TEST_CASE("a plain row gives a place with all that its columns say") {
    const PlaceRow place =
        place_of({"ID", "Name", "aliases", "longitude", "latitude", "country", "feature", "population"},
                 {"7", " Old Mill ", "Mill House|Die M\u00FChle", "190", "-1.5", "de", "landmark", "12"});
    CHECK(place == PlaceRow{.key = "user:7",
                            .name = "Old Mill",
                            .feature = FeatureClass::landmark,
                            .country = "DE",
                            .point = at(-170, -1.5),
                            .population = 12,
                            .names = {{"Mill House", NameKind::alternate}, {"Die M\u00FChle", NameKind::alternate}}});
}

TEST_CASE("the point of the geometry counts where no columns give one, and an id may bring its own scheme") {
    const PlaceRow place = place_of({"id", "name"}, {"geonames:5", "Here"}, PlaceLayout::plain, at(3, 4));
    CHECK(place.key == "geonames:5");
    CHECK(place.point == at(3, 4));
    CHECK(place.feature == FeatureClass::other);
}

TEST_CASE("a row of Who's On First has its placetype and its box") {
    const PlaceRow place =
        place_of({"id", "name", "placetype", "country", "latitude", "longitude", "min_latitude", "min_longitude",
                  "max_latitude", "max_longitude"},
                 {"85", "Upper March", "region", "NV", "50", "9", "49", "8", "51", "10"}, PlaceLayout::whosonfirst);
    CHECK(place.key == "wof:85");
    CHECK(place.feature == FeatureClass::admin1);
    CHECK(place.box == make_box(Degrees(8), Degrees(49), Degrees(10), Degrees(51)));
}

TEST_CASE("a file's name gives its layout away") {
    CHECK(layout_of_file("/data/allCountries.txt") == PlaceLayout::geonames);
    CHECK(layout_of_file("cities500.txt.gz") == PlaceLayout::geonames);
    CHECK(layout_of_file("DE.txt") == PlaceLayout::geonames);
    CHECK(layout_of_file("whosonfirst-data-admin-latest.db") == PlaceLayout::whosonfirst);
    CHECK(layout_of_file("places.txt") == PlaceLayout::plain);
}

TEST_CASE("the codes of GeoNames have their classes") {
    const std::vector<std::tuple<char, std::string, FeatureClass>> expected{
        {'A', "PCLI", FeatureClass::country},   {'A', "PCLH", FeatureClass::region},
        {'A', "ADM1", FeatureClass::admin1},    {'A', "ADM3", FeatureClass::admin2},
        {'P', "PPLC", FeatureClass::town},      {'P', "PPLX", FeatureClass::district},
        {'H', "OCN", FeatureClass::ocean},      {'H', "STMI", FeatureClass::river},
        {'H', "LKS", FeatureClass::lake},       {'H', "STRT", FeatureClass::strait},
        {'T', "MTS", FeatureClass::mountain},   {'T', "ISLS", FeatureClass::island},
        {'L', "CONT", FeatureClass::continent}, {'S', "CH", FeatureClass::landmark},
        {'R', "RD", FeatureClass::other},       {'?', "", FeatureClass::other}};
    for (const auto& [letter, code, feature] : expected) CHECK(feature_of_geonames(letter, code) == feature);
}

TEST_CASE("a dataset over the limit of rows stops with what to do") {
    const FakeRows source({"name", "lon", "lat"}, {{"A", "1", "1"}, {"B", "2", "2"}, {"C", "3", "3"}});
    for (const std::size_t limit : {2U, 3U}) {
        ImportRequest request{"places.csv"};
        request.most_rows = limit;
        GazetteerWriter writer;
        Diagnostics diagnostics;
        const auto counts = import_places(source, plan_import(source, request).value(), writer, diagnostics);
        REQUIRE(counts.ok());
        CHECK(counts->over_limit == (limit == 2));
        CHECK(diagnostics.has_errors() == (limit == 2));
        if (limit == 2) CHECK(diagnostics.items().front().message == "'places.csv' has more than 2 rows");
    }
}

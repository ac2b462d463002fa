// What the user says of a name stands above all rules.
#include <catch2/catch.hpp>

#include "mentions/places_sample.hpp"

using namespace dateline;
using dateline::test::place_mentions;
using dateline::test::places_in;
using dateline::test::PlacesCase;

namespace {

PlacePin pinned(const std::string& name, double lon, double lat, const std::string& country) {
    return {name, false, {Degrees(lon), Degrees(lat)}, country};
}

}  // namespace

TEST_CASE("an ignored name is never a place") {
    CHECK(places_in(PlacesCase{"They met in Paris and Lima.", "", {{"Paris", true, {}, ""}}}) == "Lima=Lima,PE");
}

TEST_CASE("a pinned name is found although the gazetteer does not know it") {
    const auto mentions =
        place_mentions({"The road to Upper Besk was cut.", "", {pinned("Upper Besk", 72.5, 34.5, "PK")}});
    REQUIRE(mentions.size() == 1);
    PlaceMention expected;
    expected.span = {12, 22};
    expected.key = "pin:Upper Besk";
    expected.name = "Upper Besk";
    expected.country = "PK";
    expected.point = {Degrees(72.5), Degrees(34.5)};
    expected.rule = "pin";
    CHECK(mentions[0] == expected);
}

TEST_CASE("a pin wins over the gazetteer and over the rules against persons") {
    CHECK(places_in(PlacesCase{
              "Anna Reston came to Paris.", "", {pinned("Reston", 1, 2, "GB"), pinned("Paris", 3, 4, "CA")}}) ==
          "Reston=Reston,GB; Paris=Paris,CA");
}

TEST_CASE("a pin is found only where its words have capitals, also with a possessive ending") {
    CHECK(places_in(PlacesCase{"They like reading. Besk's mayor came from Besk.", "", {pinned("Besk", 1, 2, "PK")}}) ==
          "Besk=Besk,PK; Besk=Besk,PK");
    CHECK(places_in(PlacesCase{"The besk was lost.", "", {pinned("Besk", 1, 2, "PK")}}) == "");
}

#include "gazetteer/seat.hpp"

#include <catch2/catch.hpp>

#include "support/fake_gazetteer.hpp"

using namespace dateline;

namespace {

using test::FakeGazetteer;

// The name of the place that a bare name means, and its class.
std::pair<std::string, FeatureClass> meant(const FakeGazetteer& gazetteer, const char* name) {
    const auto readings = gazetteer.find(name);
    const Place first = gazetteer.place(readings.front().place);
    const auto seat = seat_among(gazetteer, readings, first);
    const Place place = seat ? gazetteer.place(*seat) : first;
    return {std::string(place.country), place.feature};
}

}  // namespace

TEST_CASE("a division's name means its seat where the seat holds a good part of the people") {
    const FakeGazetteer gazetteer({{"Veld", FeatureClass::admin1, "VD", "01", 10, 20, 1000},
                                   {"Veld", FeatureClass::town, "VD", "01", 10.2, 20.2, 800, "PPLA"},
                                   {"Veld", FeatureClass::town, "XX", "09", 50, 50, 9000, "PPL"}});
    CHECK(meant(gazetteer, "veld") == std::pair(std::string("VD"), FeatureClass::town));
}

TEST_CASE("a large division with a small seat keeps its name") {
    const FakeGazetteer gazetteer({{"Veld", FeatureClass::admin1, "VD", "01", 10, 20, 8000},
                                   {"Veld", FeatureClass::town, "VD", "01", 10.2, 20.2, 500, "PPLA"}});
    CHECK(meant(gazetteer, "veld").second == FeatureClass::admin1);
}

TEST_CASE("a town that governs nothing is no seat of a state, but may be the heart of a county") {
    const FakeGazetteer state({{"Veld", FeatureClass::admin1, "VD", "01", 10, 20, 1000},
                               {"Veld", FeatureClass::town, "VD", "01", 10.2, 20.2, 800, "PPL"}});
    CHECK(meant(state, "veld").second == FeatureClass::admin1);
    const FakeGazetteer county({{"Veld", FeatureClass::admin2, "VD", "01", 10, 20, 1000},
                                {"Veld", FeatureClass::town, "VD", "01", 10.2, 20.2, 800, "PPL"}});
    CHECK(meant(county, "veld").second == FeatureClass::town);
    const FakeGazetteer far({{"Veld", FeatureClass::admin2, "VD", "01", 10, 20, 1000},
                             {"Veld", FeatureClass::town, "VD", "01", 12, 20.2, 800, "PPL"}});
    CHECK(meant(far, "veld").second == FeatureClass::admin2);
}

TEST_CASE("a country has no seat") {
    const FakeGazetteer gazetteer({{"Veld", FeatureClass::country, "VD", "", 10, 20, 1000},
                                   {"Veld", FeatureClass::town, "VD", "", 10.2, 20.2, 800, "PPLC"}});
    CHECK(meant(gazetteer, "veld").second == FeatureClass::country);
}

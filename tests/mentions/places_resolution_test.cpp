// Which of the places that share a name is meant.
#include <catch2/catch.hpp>

#include "mentions/places_sample.hpp"

using namespace dateline;
using dateline::test::place_mentions;
using dateline::test::places_in;
using dateline::test::PlacesCase;

TEST_CASE("without context the most prominent place is meant") {
    CHECK(places_in("Rain fell in Paris and Berlin.") == "Paris=Paris,FR; Berlin=Berlin,DE");
    CHECK(places_in("The fair in London opened.") == "London=London,GB");
}

TEST_CASE("what the text says outright decides, for all mentions of the name") {
    CHECK(places_in("A fair in Paris, Texas, opened. Paris was full.") ==
          "Paris=Paris,US.TX; Texas=Texas,US.TX; Paris=Paris,US.TX");
    CHECK(places_in("A fair in Paris (Texas) opened.") == "Paris=Paris,US.TX; Texas=Texas,US.TX");
    CHECK(places_in("A fair in Athens, Georgia, opened.") == "Athens=Athens,US.GA; Georgia=Georgia,US.GA");
}

TEST_CASE("a list of countries or states contains nothing") {
    CHECK(places_in("Georgia, Alabama and Texas voted.") ==
          "Georgia=Georgia,US.GA; Alabama=Alabama,US.AL; Texas=Texas,US.TX");
    CHECK(places_in("They flew to London, Paris and Lima.") == "London=London,GB; Paris=Paris,FR; Lima=Lima,PE");
}

TEST_CASE("a country loses to a state of its name where the article is about that state's country") {
    CHECK(places_in("The governor of Georgia went from Atlanta to Dallas and on to Alabama.") ==
          "Georgia=Georgia,US.GA; Atlanta=Atlanta,US.GA; Dallas=Dallas,US.TX; Alabama=Alabama,US.AL");
    CHECK(places_in("Trains run from Armenia to Georgia, and from Tbilisi to the Black Sea.") ==
          "Armenia=Armenia,AM; Georgia=Georgia,GE; Tbilisi=Tbilisi,GE; Black Sea=Black Sea");
}

TEST_CASE("Washington is the capital unless the text says that it means the state") {
    CHECK(places_in("Bankers met in Washington.") == "Washington=Washington,US.DC");
    CHECK(places_in("Apples from Washington state were dear.") == "Washington=Washington,US.WA");
}

TEST_CASE("a county without the word County is meant only where its state is spoken of") {
    CHECK(places_in("Rain fell in Orange on Sunday.") == "Orange=Orange,FR");
    CHECK(places_in("Rain fell in Orange County.") == "Orange County=Orange County,US.CA");
    CHECK(places_in("Rain fell in Orange and in Anaheim, California.") ==
          "Orange=Orange County,US.CA; Anaheim=Anaheim,US.CA; California=California,US.CA");
}

TEST_CASE("the article's home decides between towns of one name") {
    CHECK(places_in(PlacesCase{"The fair in Paris opened.", "Dallas, Texas"}) == "Paris=Paris,US.TX");
    CHECK(places_in(PlacesCase{"The fair in Paris opened.", "Lima, Peru"}) == "Paris=Paris,FR");
}

TEST_CASE("neighbours decide between towns of one name") {
    CHECK(places_in("Farmers from Sherman and Dallas met in Paris, then drove home through Texas.") ==
          "Sherman=Sherman,US.TX; Dallas=Dallas,US.TX; Paris=Paris,US.TX; Texas=Texas,US.TX");
}

TEST_CASE("a mention carries what the gazetteer says and which evidence decided") {
    const auto mentions = place_mentions({"A fair in Paris, Texas, opened."});
    REQUIRE(mentions.size() == 2);
    PlaceMention expected;
    expected.span = {10, 15};
    expected.key = "fake:US/TX/Paris";
    expected.name = "Paris";
    expected.feature = FeatureClass::town;
    expected.country = "US";
    expected.admin1 = "TX";
    expected.point = {Degrees(-95.56), Degrees(33.66)};
    expected.usage = PlaceUsage::literal;
    expected.rule = "containment";
    expected.confidence = mentions[0].confidence;
    CHECK(mentions[0] == expected);
    CHECK(mentions[0].confidence > 0.9);
    CHECK(mentions[0].confidence <= 1.0);
}

TEST_CASE("a guess among many is less sure than a place that the text explains") {
    const auto guess = place_mentions({"The fair in Paris opened."});
    const auto said = place_mentions({"The fair in Paris, Texas, opened."});
    REQUIRE(guess.size() == 1);
    REQUIRE(said.size() == 2);
    CHECK(guess[0].confidence < said[0].confidence);
}

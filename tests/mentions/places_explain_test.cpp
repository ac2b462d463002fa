// Why a name was taken as a place or not, and why it means this place.
#include <catch2/catch.hpp>

#include "mentions/places_sample.hpp"

using namespace dateline;
using dateline::test::explained;
using dateline::test::PlacesCase;

namespace {

ExplainedOccurrence only_occurrence(const PlacesCase& test, const std::string& phrase) {
    const PlaceExplanation explanation = explained(test, phrase);
    REQUIRE(explanation.occurrences.size() == 1);
    return explanation.occurrences.front();
}

double points_of(const ExplainedReading& reading, std::string_view part) {
    for (const ScorePart& candidate : reading.parts) {
        if (candidate.name == part) {
            return candidate.points;
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("the evidence of a name adds up to the odds by which it was taken") {
    const ExplainedOccurrence lima = only_occurrence({"Rain fell in Lima."}, "lima");
    CHECK(lima.verdict == NameVerdict::place);
    double sum = 0;
    for (const EvidencePart& part : lima.evidence) {
        sum += part.points();
    }
    CHECK(sum == Approx(lima.odds));
    CHECK(lima.evidence.front().name == "after locative");
    REQUIRE(lima.mention);
    CHECK(lima.mention->country == "PE");
}

TEST_CASE("the parts of a reading add up to its score, and the scores to the probabilities") {
    const PlaceExplanation explanation =
        explained({"The governor of Georgia went from Atlanta to Dallas and on to Alabama."}, "Georgia");
    REQUIRE(explanation.names.size() == 1);
    const auto& readings = explanation.names.front().readings;
    REQUIRE(readings.size() == 2);
    for (const ExplainedReading& reading : readings) {
        double sum = 0;
        for (const ScorePart& part : reading.parts) {
            sum += part.points;
        }
        CHECK(sum == Approx(reading.score).margin(0.02));
    }
    CHECK(readings[0].key == "fake:US/GA/Georgia");
    CHECK(readings[0].probability + readings[1].probability == Approx(1));
    CHECK(readings[0].probability / readings[1].probability == Approx(std::exp(readings[0].score - readings[1].score)));
    CHECK(points_of(readings[0], "same division") > 0);
    CHECK(points_of(readings[1], "kind of place") == 3);
    REQUIRE(readings[0].nearest);
    CHECK(readings[0].nearest->name == "Atlanta");
}

TEST_CASE("every mention of a name is an occurrence, and the readings are listed once") {
    const PlaceExplanation explanation = explained({"Rain fell in Lima. Rain fell on Lima."}, "Lima");
    CHECK(explanation.occurrences.size() == 2);
    CHECK(explanation.names.size() == 1);
}

TEST_CASE("a name that says where it lies names its container") {
    const ExplainedOccurrence paris = only_occurrence({"A fair in Paris, Texas, opened."}, "Paris");
    CHECK(paris.container == "Texas");
    REQUIRE(paris.mention);
    CHECK(paris.mention->admin1 == "TX");
}

TEST_CASE("a name inside the name of a person says whose") {
    const ExplainedOccurrence hale = only_occurrence({"Mayor Robert Sherman spoke. It rained."}, "Sherman");
    CHECK(hale.verdict == NameVerdict::in_person);
    CHECK(hale.person == "Robert Sherman");
    CHECK_FALSE(hale.mention);
}

TEST_CASE("a name that is no place by its evidence shows what speaks against it") {
    const ExplainedOccurrence reading = only_occurrence({"Reading is good for children."}, "Reading");
    CHECK(reading.verdict == NameVerdict::weak_evidence);
    CHECK(reading.odds < 0);
    CHECK(reading.evidence.front().name == "common word");
}

TEST_CASE("names without a reading, in lower case, pinned and ignored are told apart") {
    const std::vector<PlacePin> pins{{"Basham", false, {Degrees(72.87), Degrees(34.92)}, "PK"}, {"Lima", true, {}, ""}};
    CHECK(only_occurrence({"They met in Zembla."}, "Zembla").verdict == NameVerdict::no_reading);
    CHECK(only_occurrence({"They ate lima beans."}, "Lima").verdict == NameVerdict::not_capitalised);
    CHECK(only_occurrence({"Is it in or out, or IN?"}, "out").verdict == NameVerdict::no_reading);
    CHECK(only_occurrence({"They met in Hague."}, "hague").verdict == NameVerdict::place);
    CHECK(only_occurrence({"They met in Basham.", "", pins}, "Basham").verdict == NameVerdict::pinned);
    CHECK(only_occurrence({"They met in Lima.", "", pins}, "Lima").verdict == NameVerdict::ignored);
}

TEST_CASE("a phrase inside a longer name explains the longer name") {
    const PlacesCase test{"The fair in St. Louis opened."};
    const ExplainedOccurrence louis = only_occurrence(test, "louis");
    CHECK(test.text.substr(louis.span.begin, louis.span.size()) == "St. Louis");
    CHECK(only_occurrence(test, "st louis").span == louis.span);
}

#include "gazetteer/stacked_gazetteer.hpp"

#include <catch2/catch.hpp>

#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/gazetteer_writer.hpp"
#include "gazetteer/made_up_gazetteer.hpp"

using namespace dateline;
using dateline::testing::at;
using dateline::testing::made_up_places;

namespace {

/// The made-up places, and over them a layer that moves the large Aldbury, names it anew, and adds a place.
struct Stack {
    std::string lower_bytes = write_gazetteer(made_up_places(), "Made up.").value();
    std::string upper_bytes = write_gazetteer({{.key = "geonames:5", .name = "New Aldbury", .point = at(-8, 48)},
                                               {.key = "user:1",
                                                .name = "Aldbury",
                                                .feature = FeatureClass::town,
                                                .country = "NV",
                                                .point = at(1, 2),
                                                .population = 50000}},
                                              "By hand.")
                                  .value();
    std::unique_ptr<Gazetteer> lower = open_gazetteer(lower_bytes).value();
    std::unique_ptr<Gazetteer> upper = open_gazetteer(upper_bytes).value();
    std::unique_ptr<Gazetteer> whole = stack_gazetteers({lower.get(), upper.get()});
};

constexpr PlaceId norvland = 0;
constexpr PlaceId upper_march = 2;
constexpr PlaceId small_aldbury = 4;
constexpr PlaceId moved_aldbury = 6;
constexpr PlaceId added_aldbury = 7;

}  // namespace

TEST_CASE("a higher layer decides what is known of a place, and lower ones fill what it leaves open") {
    const Stack stack;
    const Place place = stack.whole->place(moved_aldbury);
    CHECK(place.key == "geonames:5");
    CHECK(place.name == "New Aldbury");
    CHECK(place.point == at(-8, 48));
    CHECK(place.feature == FeatureClass::town);
    CHECK(place.country == "ZZ");
    CHECK(place.population == 70000);
}

TEST_CASE("the names of all layers lead to a place, in one order of prominence") {
    const Stack stack;
    CHECK(stack.whole->find("new aldbury") == std::vector<Candidate>{{moved_aldbury, NameKind::primary}});
    CHECK(stack.whole->find("aldbury") == std::vector<Candidate>{{moved_aldbury, NameKind::primary},
                                                                 {added_aldbury, NameKind::primary},
                                                                 {small_aldbury, NameKind::primary}});
    CHECK(stack.whole->find("norvland").front() == Candidate{norvland, NameKind::primary});
    CHECK(stack.whole->has_longer("new"));
    CHECK(stack.whole->has_longer("upper"));
    CHECK_FALSE(stack.whole->has_longer("aldbury"));
}

TEST_CASE("of two layers the later one wins") {
    const Stack stack;
    const auto turned = stack_gazetteers({stack.upper.get(), stack.lower.get()});
    const auto found = turned->find("new aldbury");
    REQUIRE(found.size() == 1);
    CHECK(turned->place(found.front().place).name == "Aldbury");
    CHECK(turned->place(found.front().place).point == at(-9, 49));
}

TEST_CASE("codes and keys are answered from the top down, and all attributions are owed") {
    const Stack stack;
    CHECK(stack.whole->country("NV") == norvland);
    CHECK(stack.whole->admin1("NV", "07") == upper_march);
    CHECK(stack.whole->country("ZZ") == std::nullopt);
    CHECK(stack.whole->place_of_key("geonames:5") == moved_aldbury);
    CHECK(stack.whole->place_of_key("geonames:4") == small_aldbury);
    CHECK(stack.whole->place_count() == 8);
    CHECK(stack.whole->attribution() == "Made up. By hand.");
    CHECK(stack_gazetteers({stack.lower.get(), stack.lower.get()})->attribution() == "Made up.");
}

TEST_CASE("a stack of no gazetteers knows nothing") {
    const auto nothing = stack_gazetteers({});
    CHECK(nothing->find("norvland").empty());
    CHECK_FALSE(nothing->has_longer("upper"));
    CHECK(nothing->country("NV") == std::nullopt);
    CHECK(nothing->place_count() == 0);
    CHECK(nothing->attribution().empty());
}

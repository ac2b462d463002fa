// What the report of a render says of dates and places that were chosen with little confidence.
#include "pipeline/uncertain.hpp"

#include <catch2/catch.hpp>

#include "article/read_article.hpp"
#include "events/make_events.hpp"
#include "pipeline/place_list.hpp"
#include "support/fake_basemap.hpp"
#include "support/fake_gazetteer.hpp"
#include "support/fixed_measurer.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

using F = FeatureClass;

const test::FakeGazetteer& gazetteer() {
    static const test::FakeGazetteer places({
        {"Lima", F::town, "PE", "LMA", -12.04, -77.03, 7'700'000, "PPLC", {}},
        {"Lima", F::town, "US", "OH", 40.74, -84.11, 7'000'000, "PPLA2", {}},
        {"Paris", F::town, "FR", "11", 48.85, 2.35, 2'100'000, "PPLC", {{"Lutetia", NameKind::alternate}}},
        {"Parish", F::town, "US", "NY", 43.4, -76.1, 500, "PPL", {}},
    });
    return places;
}

// The choices of a timeline that shows all events of one article.
std::vector<UncertainChoice> choices_of(const std::string& text) {
    const LanguagePack pack = test::english();
    const test::FakeNameLists lists({}, {}, {});
    const DiskReader files;
    const test::FakeBasemap basemap;
    const test::FixedMeasurer measurer;
    const World world{files, gazetteer(), lists, basemap, pack, measurer, {}};
    Diagnostics diagnostics;
    ArticleFacts facts;
    facts.published = parse_edtf("2021-05-06").value();
    Material material;
    material.articles = {read_text({"a.txt", text}, facts, diagnostics, pack)};
    material.mentions = {find_mentions(material.articles.front(), {}, world, diagnostics)};
    material.events = make_events(material.articles.front(), material.mentions.front(), pack);
    TimelineFigure figure;
    for (const auto& event : material.events) {
        TimelineEvent& shown = figure.events.emplace_back();
        shown.id = event.id;
        shown.when = event.when;
        shown.label = event.label;
    }
    const Config config;
    return uncertain_choices({{1, figure, {}, {}}}, {config, material, material.events, world});
}

}  // namespace

TEST_CASE("an uncertain date of a shown event is reported with what else it could mean") {
    const auto choices = choices_of("A quiet year\n\nThe roof of the hall was mended on 3/4/2021.\n");
    REQUIRE(choices.size() == 1);
    CHECK(choices[0].kind == "date");
    CHECK(choices[0].text == "3/4/2021");
    CHECK(choices[0].line == 3);
    CHECK(choices[0].chosen == "2021-04-03");
    CHECK(choices[0].runner_up == "2021-03-04");
    CHECK(choices[0].confidence < uncertain_below);
}

TEST_CASE("an uncertain place of a shown event is reported with the next reading") {
    const auto choices = choices_of("A quiet year\n\nRain fell in Lima on 3 April 2021.\n");
    REQUIRE(choices.size() == 1);
    CHECK(choices[0].kind == "place");
    CHECK(choices[0].chosen == "Lima (fake:PE/LMA/Lima)");
    CHECK(choices[0].runner_up == "Lima (fake:US/OH/Lima)");
}

TEST_CASE("sure choices are not reported") {
    CHECK(choices_of("A quiet year\n\nRain fell in Paris on 3 April 2021.\n").empty());
}

TEST_CASE("a mistyped name is answered with what is usually called so") {
    CHECK(near_name("Pariis", gazetteer()) == "Paris");
    CHECK(near_name("Praish", gazetteer()) == "Parish");
    CHECK(near_name("Lutetja", gazetteer()) == "Paris");
    CHECK_FALSE(near_name("Qwertz", gazetteer()));
}

TEST_CASE("places of a name are listed once, nearest first when a point is given") {
    const PlaceQuestion near_ohio{LonLat{Degrees(-84), Degrees(40)}, ""};
    const auto places = places_named("lima", near_ohio, gazetteer());
    REQUIRE(places.size() == 2);
    CHECK(places[0].place.country == "US");
    CHECK(places_to_tsv(places_named("Lima", {{}, "PE"}, gazetteer())) ==
          "Lima\tLima\ttown\tPE\tLMA\t-77.03\t-12.04\t7700000\tfake:PE/LMA/Lima\tprimary\n");
}

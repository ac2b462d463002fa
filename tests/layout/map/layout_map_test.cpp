#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "layout/map/made_up_map.hpp"
#include "support/english_words.hpp"
#include "support/fake_basemap.hpp"
#include "support/fixed_measurer.hpp"
#include "support/golden.hpp"

using namespace dateline;
using namespace dateline::literals;
using test::lay_out;
using test::town;

namespace {

MapFigure small_figure() {
    MapFigure figure = test::figure_of({town("Alba", 5, 43), town("Brook", 14, 48)});
    figure.page.width = 240_pt;
    figure.page.title = "Two countries";
    figure.page.attributions = {"Made with squares."};
    figure.graticule = true;
    figure.places[0].events = {"e-1", "e-2"};
    figure.places[0].country = "WL";
    MapPlace country = town("Eastland", 15, 45);
    country.feature = FeatureClass::country;
    country.country = "EL";
    figure.places.push_back(country);
    return figure;
}

/// All groups of places of a page.
std::vector<Group> places_of(const Scene& scene) {
    std::vector<Group> groups;
    for (const auto& item : scene.items) {
        if (const auto* group = std::get_if<Group>(&item.value); group != nullptr && group->css_class == "place") {
            groups.push_back(*group);
        }
    }
    return groups;
}

/// The boxes of a group's words, by the fixed measurer's em box less the air above and below the letters.
std::vector<PageBox> word_boxes(const Group& group) {
    std::vector<PageBox> boxes;
    for (const auto& item : group.items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) {
            const Points left = text->anchor == TextAnchor::start ? text->position.x
                                : text->anchor == TextAnchor::end ? text->position.x - text->width
                                                                  : text->position.x - text->width / 2;
            boxes.push_back({left, text->position.y - text->style.size * 0.6, left + text->width,
                             text->position.y + text->style.size * 0.15});
        }
    }
    return boxes;
}

MapFigure crowded_figure(unsigned seed, int count) {
    std::mt19937 random(seed);
    const auto below = [&](double limit) { return static_cast<double>(random()) / 4294967296.0 * limit; };
    MapFigure figure;
    figure.page.language = test::english_words();
    figure.page.width = 300_pt;
    figure.extent = make_box(-2_deg, 38_deg, 22_deg, 54_deg);
    for (int i = 0; i < count; ++i) {
        const double lon = below(20);
        figure.places.push_back(town("Place " + std::to_string(i), lon, 40 + below(10)));
    }
    return figure;
}

}  // namespace

TEST_CASE("a small map reads as expected") {
    test::check_golden("layout/small_map.txt", dump(lay_out(small_figure()).pages.front()));
}

TEST_CASE("the report names what is shown, the projection and its rule") {
    const auto report = lay_out(small_figure()).report;
    CHECK(report.shown == std::vector<std::string>{"p-Alba", "p-Brook", "p-Eastland"});
    CHECK(report.not_shown.empty());
    CHECK(report.projection == "+proj=laea +lat_0=46 +lon_0=10 +datum=WGS84 +units=m");
    CHECK(report.projection_rule == "as wide as high");
}

TEST_CASE("a country is drawn as an area and never as a dot") {
    for (const auto& group : places_of(lay_out(small_figure()).pages.front())) {
        const auto has = [&](const std::string& css_class) {
            return std::any_of(group.items.begin(), group.items.end(), [&](const Item& item) {
                const auto* path = std::get_if<PathItem>(&item.value);
                return path != nullptr && path->css_class == css_class;
            });
        };
        INFO(group.id);
        CHECK(has("extent") == (group.id == "p-Eastland"));
        CHECK(has("marker") == (group.id != "p-Eastland"));
    }
}

TEST_CASE("words of different places never overlap on crowded maps") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto result = lay_out(crowded_figure(seed, 90));
        const auto groups = places_of(result.pages.front());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                for (const auto& a : word_boxes(groups[i])) {
                    for (const auto& b : word_boxes(groups[j])) {
                        REQUIRE_FALSE(a.overlaps(b));
                    }
                }
            }
        }
        CHECK(result.report.shown.size() + result.report.keyed.size() + result.report.not_shown.size() == 90);
        CHECK(result.report.shown.size() > 45);
    }
}

TEST_CASE("names without room become numbers and the key names them") {
    const auto result = lay_out(crowded_figure(3, 250));
    REQUIRE_FALSE(result.report.keyed.empty());
    std::string key;
    for (const auto& item : result.pages.front().items) {
        if (const auto* text = std::get_if<TextItem>(&item.value); text != nullptr && text->css_class == "key") {
            key += text->text + " ";
        }
    }
    CHECK(key.find("1\u00a0Place") == 0);
    CHECK(key.find("; " + std::to_string(result.report.keyed.size()) + "\u00a0Place") != std::string::npos);
    CHECK(key.find("; " + std::to_string(result.report.keyed.size() + 1) + "\u00a0Place") == std::string::npos);
}

TEST_CASE("a key takes its room from the map where the page has a fixed height") {
    auto figure = crowded_figure(3, 250);
    figure.page.height = 320_pt;
    CHECK(lay_out(figure).pages.front().height == 320_pt);
}

TEST_CASE("a place outside the extent is named in the report") {
    auto figure = small_figure();
    figure.places.push_back(town("Faraway", 100, -30));
    CHECK(lay_out(figure).report.not_shown == std::vector<std::string>{"p-Faraway"});
}

TEST_CASE("one place, no place, places at one point and places at the poles all give a map") {
    MapFigure figure;
    figure.page.language = test::english_words();
    figure.page.width = 200_pt;
    CHECK(layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{}).ok());
    figure.places = {town("Here", 5, 45)};
    CHECK(lay_out(figure).report.shown.size() == 1);
    figure.places = {town("One", 5, 45), town("Two", 5, 45), town("Three", 5, 45)};
    CHECK(lay_out(figure).report.shown.size() == 3);
    figure.places = {town("North", 0, 90), town("South", 0, -90)};
    CHECK(layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{}).ok());
}

TEST_CASE("places all around the globe give a world map, and those of one ocean do not") {
    MapFigure figure;
    figure.page.language = test::english_words();
    figure.page.width = 300_pt;
    figure.places = {town("Lima", -77, -12), town("London", 0, 51), town("Tokyo", 139, 35)};
    CHECK(lay_out(figure).report.projection_rule == "world: no hemisphere holds it all");
    CHECK(lay_out(figure).report.shown.size() == 3);
    figure.places.pop_back();
    CHECK(lay_out(figure).report.projection_rule == "as wide as high");
}

TEST_CASE("places beyond the horizon of the user's projection are named in the report") {
    MapFigure figure;
    figure.page.language = test::english_words();
    figure.page.width = 300_pt;
    figure.projection = "+proj=ortho +lat_0=30 +lon_0=10";
    figure.places = {town("Rome", 12, 42), town("Hilo", -155, 20), town("Oslo", 11, 60)};
    CHECK(lay_out(figure).report.not_shown == std::vector<std::string>{"p-Hilo"});
}

TEST_CASE("a projection that does not show the extent is an error that says what to do") {
    auto figure = small_figure();
    figure.projection = "+proj=gnom +lat_0=-46 +lon_0=-170";
    const auto result = layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{});
    REQUIRE_FALSE(result.ok());
    CHECK(result.error() ==
          Error{"the projection '+proj=gnom +lat_0=-46 +lon_0=-170' does not show the extent of the map",
                {},
                "centre it on the extent, or leave 'projection' out"});
}

TEST_CASE("a page too low for a map is an error") {
    auto figure = small_figure();
    figure.page.height = 60_pt;
    const auto result = layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{});
    REQUIRE_FALSE(result.ok());
    CHECK(result.error() == Error{"the page leaves no room for the map", {}, "give the figure more height or width"});
}

TEST_CASE("the same figure is laid out the same way twice") {
    const auto figure = crowded_figure(5, 120);
    CHECK(lay_out(figure).pages == lay_out(figure).pages);
}

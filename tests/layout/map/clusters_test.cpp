// Places that share a marker, and places whose marker counts their events.
#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/map/made_up_map.hpp"

using namespace dateline;
using namespace dateline::literals;
using test::town;

namespace {

LayoutResult lay_out(std::vector<MapPlace> places) {
    MapFigure figure = test::figure_of(std::move(places));
    figure.page.language.phrases["counts"] = "A number counts";
    return test::lay_out(figure);
}

/// The texts of each place, its count before its label.
std::vector<std::vector<std::string>> place_texts(const LayoutResult& result) {
    std::vector<std::vector<std::string>> places;
    for (const auto& item : result.pages.front().items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (group == nullptr || group->css_class != "place") continue;
        places.emplace_back();
        for (const auto& inside : group->items) {
            if (const auto* text = std::get_if<TextItem>(&inside.value)) places.back().push_back(text->text);
        }
    }
    return places;
}

bool says(const LayoutResult& result, const std::string& words) {
    const auto& items = result.pages.front().items;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        const auto* text = std::get_if<TextItem>(&item.value);
        return text != nullptr && text->text == words;
    });
}

using Texts = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("places at one point share a marker that counts them and names them all") {
    const auto result = lay_out({town("Alba", 5, 43), town("Brook", 14, 48), town("Crag", 5, 43)});
    CHECK(place_texts(result) == Texts{{"2", "Alba, Crag"}, {"Brook"}});
    CHECK(result.report.shown == std::vector<std::string>{"p-Alba", "p-Crag", "p-Brook"});
    CHECK(result.report.not_shown.empty());
    CHECK(result.report.counted == 1);
    CHECK(std::count(result.report.steps.begin(), result.report.steps.end(), "one marker for Alba, Crag") == 1);
    CHECK(says(result, "A number counts"));
}

TEST_CASE("a place with two events says so, and one event needs no number") {
    auto twice = town("Alba", 5, 43);
    twice.events = {"e-1", "e-2"};
    auto once = town("Brook", 14, 48);
    once.events = {"e-3"};
    CHECK(place_texts(lay_out({twice, once})) == Texts{{"2", "Alba"}, {"Brook"}});
}

TEST_CASE("two places side by side keep markers of their own, many in one spot become one") {
    CHECK(place_texts(lay_out({town("Alba", 5, 43), town("Brook", 5.1, 43)})).size() == 2);
    std::vector<MapPlace> many;
    for (int i = 0; i < 12; ++i) many.push_back(town("T" + std::to_string(i), 5 + i * 0.01, 43));
    const auto result = lay_out(many);
    CHECK(place_texts(result).size() < 12);
    CHECK(result.report.shown.size() + result.report.keyed.size() == 12);
}

TEST_CASE("places sized by number never share a circle") {
    auto large = town("Alba", 5, 43);
    large.value = 100;
    auto small = town("Brook", 5, 43);
    small.value = 10;
    CHECK(place_texts(lay_out({large, small})) == Texts{{"Alba"}, {"Brook"}});
}

TEST_CASE("a place outside the map is told apart from one without room") {
    const auto report = lay_out({town("Alba", 5, 43), town("Far", 100, 10)}).report;
    CHECK(report.not_shown == std::vector<std::string>{"p-Far"});
    CHECK(report.beyond == std::vector<std::string>{"p-Far"});
}

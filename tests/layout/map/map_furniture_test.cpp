// What a map carries beside its places: legends, inset, route, borders by viewpoint, layers of the user.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "layout/map/legend_box.hpp"
#include "layout/map/made_up_map.hpp"
#include "layout/map/nice_number.hpp"
#include "layout/map/shade_classes.hpp"
#include "support/english_words.hpp"

using namespace dateline;
using namespace dateline::literals;
using test::figure_of;
using test::town;

namespace {

Scene page_of(const MapFigure& figure) {
    return test::lay_out(figure).pages.front();
}

std::vector<Group> groups_of(const Scene& page, const std::string& css_class) {
    std::vector<Group> groups;
    for (const auto& item : page.items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (group != nullptr && group->css_class == css_class) groups.push_back(*group);
    }
    return groups;
}

std::vector<std::string> texts_of(const Group& group) {
    std::vector<std::string> texts;
    for (const auto& item : group.items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) texts.push_back(text->text);
    }
    return texts;
}

std::size_t paths_of(const Group& group, const std::string& css_class) {
    return static_cast<std::size_t>(std::count_if(group.items.begin(), group.items.end(), [&](const Item& item) {
        const auto* path = std::get_if<PathItem>(&item.value);
        return path != nullptr && path->css_class == css_class;
    }));
}

}  // namespace

TEST_CASE("nice numbers are 1, 2 or 5 times a power of ten") {
    CHECK(nice_number_below(10'560'000) == 1e7);
    CHECK(nice_number_below(4.9) == 2);
    CHECK(nice_number_below(0.7) == 0.5);
}

TEST_CASE("circles sized by number get a key of nested circles under its heading") {
    auto figure = figure_of({town("Alba", 5, 43, 8'000'000), town("Brook", 14, 48, 300'000)});
    figure.legend = "Inhabitants";
    const auto legends = groups_of(page_of(figure), "legend");
    REQUIRE(legends.size() == 1);
    CHECK(texts_of(legends[0]) == std::vector<std::string>{"Inhabitants", "5,000,000", "2,000,000", "200,000"});
    CHECK(groups_of(page_of(figure_of({town("Alba", 5, 43)})), "legend").empty());
    const auto alone = groups_of(page_of(figure_of({town("Alba", 5, 43, 4.9)})), "legend");
    REQUIRE(alone.size() == 1);
    CHECK(texts_of(alone[0]) == std::vector<std::string>{"4.9"});
}

TEST_CASE("few numbers are classes of their own and many fall into five of about the same size") {
    const MapStyle style;
    std::vector<ShadedArea> few{{"AA", 1}, {"BB", 3}, {"CC", 3}};
    auto classes = shade_classes(few, style);
    REQUIRE(classes.size() == 2);
    CHECK(classes[0].color == style.shade_low);
    CHECK(classes[1].color == style.shade_high);
    CHECK(shade_of(3, classes) == style.shade_high);
    CHECK(shade_of(2, classes) == std::nullopt);
    std::vector<ShadedArea> many;
    for (int i = 1; i <= 50; ++i) many.push_back({std::to_string(i), i * 1.0});
    classes = shade_classes(many, style);
    REQUIRE(classes.size() == 5);
    CHECK(classes[0].least == 1);
    CHECK(classes[0].most == 10);
    CHECK(classes[4].most == 50);
    for (const auto& area : many) CHECK(shade_of(area.value, classes).has_value());
    CHECK(shade_classes({}, style).empty());
}

TEST_CASE("countries coloured by number take the colour of their class and a key names the classes") {
    auto figure = figure_of({town("Alba", 5, 43)});
    figure.shades = {{"WL", 2}, {"EL", 7}};
    const auto page = page_of(figure);
    const auto legends = groups_of(page, "legend");
    REQUIRE(legends.size() == 1);
    CHECK(texts_of(legends[0]) == std::vector<std::string>{"7", "2"});
    CHECK(paths_of(groups_of(page, "basemap").at(0), "land") == 2);
}

TEST_CASE("a route joins its places by great circles with an arrow on each leg, also over the antimeridian") {
    auto figure = figure_of({town("Suva", 178.4, -18.1), town("Apia", -171.8, -13.8), town("Suva again", 178.5, -17)});
    figure.extent.reset();
    figure.route = {0, 1, 2};
    const auto page = page_of(figure);
    const auto routes = groups_of(page, "route");
    REQUIRE(routes.size() == 1);
    CHECK(paths_of(routes[0], "route") == 4);
    for (const auto& item : routes[0].items) CHECK(bounds(std::get<PathItem>(item.value).path).width() < page.width);
}

TEST_CASE("a map of a small region has an inset in a corner, and larger ones have none") {
    auto city = figure_of({town("Alba", 5, 43), town("Brook", 5.2, 43.1)});
    city.extent = make_box(4.8_deg, 42.8_deg, 5.4_deg, 43.2_deg);
    const auto insets = groups_of(page_of(city), "inset");
    REQUIRE(insets.size() == 1);
    CHECK(paths_of(insets[0], "inset-frame") == 1);
    CHECK(groups_of(page_of(figure_of({town("Alba", 5, 43)})), "inset").empty());
    city.inset = false;
    CHECK(groups_of(page_of(city), "inset").empty());
}

TEST_CASE("a layer of the user's own is filled and stroked as asked, with no stroke along the frame") {
    auto figure = figure_of({town("Alba", 5, 43)});
    GeoFeature area;
    area.polygons = {{{{Degrees(-30), Degrees(44)},
                       {Degrees(8), Degrees(44)},
                       {Degrees(8), Degrees(47)},
                       {Degrees(-30), Degrees(47)}},
                      {}}};
    figure.layers = {{"area.geojson", {area}, Color{200, 0, 0, 0.3}, Color{200, 0, 0, 1}, 1_pt}};
    const auto page = page_of(figure);
    const auto layers = groups_of(page, "layer");
    REQUIRE(layers.size() == 1);
    REQUIRE(layers[0].items.size() == 2);
    const auto& edge = std::get<PathItem>(layers[0].items[1].value);
    const auto is_move = [](const PathStep& step) { return std::holds_alternative<MoveTo>(step); };
    // The edge leaves the frame in the west: one open line, never a closed ring.
    CHECK(std::count_if(edge.path.steps.begin(), edge.path.steps.end(), is_move) >= 1);
    CHECK(std::none_of(edge.path.steps.begin(), edge.path.steps.end(),
                       [](const PathStep& step) { return std::holds_alternative<ClosePath>(step); }));
}

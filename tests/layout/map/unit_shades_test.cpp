#include "layout/map/unit_shades.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/map/made_up_map.hpp"

using namespace dateline;
using test::figure_of;
using test::lay_out;
using test::town;

namespace {

MapPlace with_events(MapPlace place, std::vector<std::string> events) {
    place.events = std::move(events);
    return place;
}

const TextItem* area_label(const Scene& page, const std::string& text) {
    for (const auto& item : page.items) {
        const auto* label = std::get_if<TextItem>(&item.value);
        if (label != nullptr && label->css_class == "area-label" && label->text == text) {
            return label;
        }
    }
    return nullptr;
}

/// The colours of land on a map, in the order of drawing.
std::vector<Color> land_colors(const Scene& page) {
    std::vector<Color> colors;
    for (const auto& item : page.items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (group == nullptr || group->css_class != "basemap") {
            continue;
        }
        for (const auto& layer : group->items) {
            const auto* path = std::get_if<PathItem>(&layer.value);
            if (path != nullptr && path->css_class == "land") {
                colors.push_back(std::get<Color>(*path->fill));
            }
        }
    }
    return colors;
}

}  // namespace

TEST_CASE("an event counts once for the province of its places, and what is no place of a province counts nowhere") {
    auto country = with_events(town("Westland", 5, 45), {"e4"});
    country.feature = FeatureClass::country;
    const std::vector<MapPlace> places{
        with_events(town("Alba", 5, 43), {"e1", "e2"}), with_events(town("Brook", 3, 42), {"e2"}),
        with_events(town("Crag", 5, 48), {"e3"}), with_events(town("Dune", 15, 48), {"e5"}), country};
    CHECK(shades_of_units(places, UnitShades::events, test::FakeBasemap{}) ==
          std::vector<ShadedArea>{{"WL.1", 1}, {"WL.2", 2}});
}

TEST_CASE("values of places add up in their province, also that of a province by its code") {
    auto province = town("Northmark", 5, 47, 10);
    province.feature = FeatureClass::admin1;
    province.admin1_code = "WL.1";
    const std::vector<MapPlace> places{town("Alba", 5, 43, 3), town("Brook", 3, 42, 4.5), province,
                                       town("Crag", 5, 48)};
    CHECK(shades_of_units(places, UnitShades::value, test::FakeBasemap{}) ==
          std::vector<ShadedArea>{{"WL.1", 10}, {"WL.2", 7.5}});
}

TEST_CASE("provinces take the colour of their class and are named, on dark colours in a light one") {
    auto figure =
        figure_of({with_events(town("Alba", 9, 41), {"e1", "e2", "e3"}), with_events(town("Crag", 9, 49), {"e4"})});
    figure.unit_shades = UnitShades::events;
    Style style;
    style.map.shade_low = {240, 240, 240, 1};
    style.map.shade_high = {60, 60, 60, 1};
    const auto result = layout_map(figure, style, test::FixedMeasurer{}, test::FakeBasemap{});
    REQUIRE(result.ok());
    const Scene& page = result.value().pages.front();
    CHECK(land_colors(page) == std::vector<Color>{style.map.land, style.map.shade_low, style.map.shade_high});
    const TextItem* north = area_label(page, "Northmark");
    const TextItem* south = area_label(page, "Southmark");
    REQUIRE(north != nullptr);
    REQUIRE(south != nullptr);
    CHECK(north->style.color == style.map.area_text);
    CHECK(south->style.color == style.background);
}

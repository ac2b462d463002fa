#include "figure/map_numbers.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

MapPlace place_of(const std::string& country, std::vector<std::string> events) {
    MapPlace place;
    place.country = country;
    place.events = std::move(events);
    return place;
}

Event event_of(const std::string& id) {
    Event event;
    event.id = id;
    return event;
}

}  // namespace

TEST_CASE("circles are sized by events where a place has three or more, unless a marker has a value") {
    MapFigure figure;
    figure.places = {place_of("FR", {"a", "b", "d"}), place_of("DE", {"c"})};
    auto with_value = figure;
    with_value.places.push_back(MapPlace{});
    with_value.places.back().value = 5;
    size_by_events(figure);
    CHECK(figure.places[0].value == 3);
    CHECK(figure.places[1].value == 1);
    size_by_events(with_value);
    CHECK_FALSE(with_value.places[0].value.has_value());
    MapFigure single;
    single.places = {place_of("FR", {"a", "b"}), place_of("DE", {"c"})};
    size_by_events(single);
    CHECK_FALSE(single.places[0].value.has_value());
}

TEST_CASE("a country is shaded by its events, each counted once") {
    MapFigure figure;
    figure.places = {place_of("FR", {"a", "b"}), place_of("FR", {"b"}), place_of("DE", {"c"}), place_of("", {"d"})};
    CHECK(shaded_areas(figure, MapShades::events) == std::vector<ShadedArea>{{"DE", 1}, {"FR", 2}});
    CHECK(shaded_areas(figure, MapShades::none).empty());
    figure.places[2].value = 12;
    figure.places[2].feature = FeatureClass::country;
    CHECK(shaded_areas(figure, MapShades::value) == std::vector<ShadedArea>{{"DE", 12}});
}

TEST_CASE("a route follows the events in order and passes over countries") {
    MapFigure figure;
    figure.places = {place_of("US", {"1", "4"}), place_of("JP", {"2"}), place_of("JP", {"3"})};
    figure.places[2].feature = FeatureClass::country;
    CHECK(route_through(figure, {event_of("1"), event_of("2"), event_of("3"), event_of("4")}) ==
          std::vector<std::size_t>{0, 1, 0});
    CHECK(route_through(figure, {}) == std::vector<std::size_t>{0, 1});
}

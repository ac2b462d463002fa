#include "figure/map_numbers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dateline {

namespace {

bool is_point(const MapPlace& place) {
    return place.feature != FeatureClass::country && place.feature != FeatureClass::admin1 &&
           place.feature != FeatureClass::region && place.feature != FeatureClass::continent;
}

}  // namespace

void size_by_events(MapFigure& figure) {
    const auto has_value = [](const MapPlace& place) { return place.value.has_value(); };
    constexpr std::size_t several = 3;  // circles for one and two are hardly told apart, and need no key
    const auto has_several = [](const MapPlace& place) { return place.events.size() >= several && is_point(place); };
    if (std::ranges::any_of(figure.places, has_value) || std::ranges::none_of(figure.places, has_several)) return;
    for (auto& place : figure.places) {
        if (!place.events.empty()) place.value = static_cast<double>(place.events.size());
    }
}

std::vector<ShadedArea> shaded_areas(const MapFigure& figure, MapShades shades) {
    std::map<std::string, double> values;
    std::map<std::string, std::set<std::string>> events;  // two places of a country may share an event
    for (const auto& place : figure.places) {
        if (place.country.empty()) continue;
        if (shades == MapShades::events) events[place.country].insert(place.events.begin(), place.events.end());
        if (shades == MapShades::value && place.value && place.feature == FeatureClass::country) {
            values[place.country] += *place.value;
        }
    }
    for (const auto& [country, ids] : events) {
        if (!ids.empty()) values[country] = static_cast<double>(ids.size());
    }
    std::vector<ShadedArea> areas;
    for (const auto& [country, value] : values) areas.push_back({country, value});
    return areas;
}

std::vector<std::size_t> route_through(const MapFigure& figure, const std::vector<Event>& events) {
    std::vector<std::size_t> route;
    const auto visit = [&](std::size_t place) {
        if (is_point(figure.places[place]) && (route.empty() || route.back() != place)) route.push_back(place);
    };
    for (const auto& event : events) {
        for (std::size_t i = 0; i < figure.places.size(); ++i) {
            if (std::ranges::find(figure.places[i].events, event.id) != figure.places[i].events.end()) visit(i);
        }
    }
    if (!events.empty()) return route;
    for (std::size_t i = 0; i < figure.places.size(); ++i) visit(i);
    return route;
}

}  // namespace dateline

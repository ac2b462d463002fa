#include "layout/map/unit_shades.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "geo/basemap_lookup.hpp"

namespace dateline {

namespace {

/// The code of the unit that a place is or lies in; empty where none is known.
std::string unit_of(const MapPlace& place, const Basemap& basemap) {
    if (place.feature == FeatureClass::admin1 && !place.admin1_code.empty()) {
        return place.admin1_code;
    }
    const bool is_larger = is_area(place.feature) && place.feature != FeatureClass::admin2;
    const auto unit = is_larger ? std::nullopt : area_at(basemap, BasemapLayer::admin1, Detail::region, place.point);
    return unit ? unit->code : std::string();
}

}  // namespace

std::vector<ShadedArea> shades_of_units(const std::vector<MapPlace>& places, UnitShades shades,
                                        const Basemap& basemap) {
    std::map<std::string, double> values;
    std::map<std::string, std::set<std::string>> events;  // two places of a unit may share an event
    for (const auto& place : places) {
        const std::string unit = unit_of(place, basemap);
        if (unit.empty()) {
            continue;
        }
        if (shades == UnitShades::events) {
            events[unit].insert(place.events.begin(), place.events.end());
        } else if (place.value) {
            values[unit] += *place.value;
        }
    }
    for (const auto& [unit, ids] : events) {
        if (!ids.empty()) {
            values[unit] = static_cast<double>(ids.size());
        }
    }
    std::vector<ShadedArea> areas;
    for (const auto& [unit, value] : values) {
        areas.push_back({unit, value});
    }
    return areas;
}

std::vector<AreaShape> shaded_units(const MapView& view, const Basemap& basemap,
                                    const std::vector<ShadedArea>& shades) {
    auto units = admin1_shapes(view, basemap);
    std::erase_if(units, [&](const AreaShape& unit) {
        return std::none_of(shades.begin(), shades.end(),
                            [&](const ShadedArea& shade) { return shade.country == unit.code; });
    });
    return units;
}

}  // namespace dateline

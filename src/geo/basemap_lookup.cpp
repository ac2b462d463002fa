#include "geo/basemap_lookup.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

/// Crossings of the ray from (lon, lat) to the west with the ring's edges.
std::size_t crossings(const GeoPath& ring, double lon, double lat) {
    std::size_t count = 0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const double ax = ring[before].lon.value();
        const double ay = ring[before].lat.value();
        const double bx = ring[i].lon.value();
        const double by = ring[i].lat.value();
        if ((ay > lat) != (by > lat) && lon > ax + (lat - ay) * (bx - ax) / (by - ay)) ++count;
    }
    return count;
}

}  // namespace

bool ring_contains(const GeoPath& ring, const LonLat& point) {
    if (ring.empty()) return false;
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](const LonLat& a, const LonLat& b) { return a.lon < b.lon; });
    double lon = normalised_longitude(point.lon).value();
    while (lon < west->lon.value()) lon += 360;
    while (lon - 360 >= west->lon.value()) lon -= 360;
    return lon <= east->lon.value() && crossings(ring, lon, point.lat.value()) % 2 == 1;
}

bool area_contains(const GeoFeature& area, const LonLat& point) {
    return std::any_of(area.polygons.begin(), area.polygons.end(), [&point](const GeoPolygon& polygon) {
        const auto holds = [&point](const GeoPath& ring) { return ring_contains(ring, point); };
        return holds(polygon.outer) && std::none_of(polygon.holes.begin(), polygon.holes.end(), holds);
    });
}

std::optional<GeoFeature> area_at(const Basemap& basemap, BasemapLayer layer, Detail detail, const LonLat& point) {
    const Degrees lon = normalised_longitude(point.lon);
    for (GeoFeature& area : basemap.features(layer, detail, GeoBox{lon, point.lat, lon, point.lat}))
        if (area_contains(area, point)) return std::move(area);
    return std::nullopt;
}

std::optional<std::string> country_at(const Basemap& basemap, const LonLat& point) {
    std::optional<GeoFeature> country = area_at(basemap, BasemapLayer::countries, Detail::region, point);
    if (!country || country->code.empty()) return std::nullopt;
    return std::move(country->code);
}

}  // namespace dateline

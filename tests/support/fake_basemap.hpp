// A base map of two square countries on an island, one of them of two provinces, with a lake, a river and a border, so
// that a whole map can be read as text.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "geo/basemap.hpp"

namespace dateline::test {

class FakeBasemap final : public Basemap {
public:
    [[nodiscard]] std::vector<GeoFeature> features(BasemapLayer layer, Detail /*detail*/,
                                                   const GeoBox& box) const override {
        std::vector<GeoFeature> found;
        for (auto& feature : all(layer)) {
            if (feature.box.intersects(box)) {
                found.push_back(feature);
            }
        }
        return found;
    }

    [[nodiscard]] std::string attribution() const override { return "Made with squares."; }

private:
    static GeoPath square(double west, double south, double east, double north) {
        return {{Degrees(west), Degrees(south)},
                {Degrees(east), Degrees(south)},
                {Degrees(east), Degrees(north)},
                {Degrees(west), Degrees(north)}};
    }

    static GeoFeature area(const std::string& code, const std::string& name, double west, double south, double east,
                           double north) {
        return {code,
                name,
                {Degrees(west), Degrees(south), Degrees(east), Degrees(north)},
                {{square(west, south, east, north), {}}},
                {}};
    }

    static GeoFeature line(const GeoPath& path) {
        const auto& a = path.front();
        const auto& b = path.back();
        return {"",
                "",
                {std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon), std::max(a.lat, b.lat)},
                {},
                {path}};
    }

    static std::vector<GeoFeature> all(BasemapLayer layer) {
        switch (layer) {
            case BasemapLayer::countries:
                return {area("WL", "Westland", 0, 40, 10, 50), area("EL", "Eastland", 10, 40, 20, 50)};
            case BasemapLayer::admin1:
                return {area("WL.1", "Northmark", 0, 45, 10, 50), area("WL.2", "Southmark", 0, 40, 10, 45)};
            case BasemapLayer::coastlines: {
                GeoPath coast = square(0, 40, 20, 50);
                coast.push_back(coast.front());
                GeoFeature feature = line(coast);
                feature.box = {Degrees(0), Degrees(40), Degrees(20), Degrees(50)};
                return {feature};
            }
            case BasemapLayer::borders: return {line({{Degrees(10), Degrees(40)}, {Degrees(10), Degrees(50)}})};
            case BasemapLayer::lakes: return {area("", "", 3, 46, 5, 47)};
            case BasemapLayer::rivers: return {line({{Degrees(12), Degrees(40)}, {Degrees(15), Degrees(48)}})};
            case BasemapLayer::water_names: {
                GeoFeature sea = area("3", "Square Sea", -10, 50, 30, 60);
                sea.lines = {{{Degrees(10), Degrees(52)}, {Degrees(10.001), Degrees(52)}}};
                return {sea};
            }
            default: return {};
        }
    }
};

}  // namespace dateline::test

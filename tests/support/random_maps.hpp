// Maps of random places all over the globe: from city blocks to hemispheres, at both poles and in the Pacific, with
// 1 to 300 towns. The same seed gives the same map on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>

#include "figure/figure.hpp"
#include "support/english_words.hpp"

namespace dateline::test {

class RandomMaps {
public:
    explicit RandomMaps(unsigned seed) : random_(seed) {}

    MapFigure figure() {
        MapFigure figure;
        figure.page.language = english_words();
        figure.page.width = Points(300 + below(300));
        if (below(1) < 0.3) figure.page.height = figure.page.width * (0.6 + below(0.3));
        figure.graticule = below(1) < 0.5;
        const bool is_crowded = below(1) < 0.3;
        const double towns = std::exp(below(std::log(300.0)));
        const GeoBox box = extent();
        if (below(1) < 0.7) figure.extent = box;
        for (int i = 0; i < towns; ++i) figure.places.push_back(town(i, box, is_crowded));
        return figure;
    }

private:
    double below(double limit) { return static_cast<double>(random_()) / 4294967296.0 * limit; }

    GeoBox extent() {
        const double height = 0.01 * std::exp(below(std::log(9000.0)));  // 1 km to a quarter of a turn
        const double middle = -90 + height / 2 + below(180 - height);
        const double stretch = std::cos(middle * std::numbers::pi / 180);
        const double width = std::min(height * (0.6 + below(1.4)) / std::max(stretch, 0.05), 180.0);
        const double west = below(2) < 1 ? 150 + below(60) : -180 + below(360);
        return make_box(Degrees(west), Degrees(middle - height / 2), Degrees(west + width),
                        Degrees(middle + height / 2));
    }

    /// A town in the box; in a crowded map half of them lie in one corner.
    MapPlace town(int number, const GeoBox& box, bool is_crowded) {
        const double share = is_crowded && number % 2 == 0 ? 0.2 : 1;
        MapPlace place;
        place.label = std::string(1, static_cast<char>('A' + random_() % 26));
        for (auto letters = 3 + random_() % 14; letters > 0; --letters) {
            const bool is_gap = letters > 3 && place.label.back() != ' ' && random_() % 9 == 0;
            place.label += is_gap ? ' ' : static_cast<char>('a' + random_() % 26);
        }
        place.id = "p-" + std::to_string(number);
        place.title = place.label;
        place.point = {normalised_longitude(box.west + box.width() * below(share)),
                       box.south + box.height() * below(share)};
        if (random_() % 3 == 0) place.value = std::exp(below(9));
        return place;
    }

    std::mt19937 random_;
};

}  // namespace dateline::test

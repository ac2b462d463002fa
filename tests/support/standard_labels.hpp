// The standard instances of the literature on label placement, for tests and benchmarks.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "layout/map/label_solver.hpp"

namespace dateline::test {

/// How the random points of an instance keep to the map. The literature says neither how labels at the edge are treated
/// nor how fine the coordinates are.
enum class StandardMap {
    open_edge,    ///< points anywhere on the map, labels at its edge pass it
    closed_edge,  ///< points so far inside that all their places lie on the map: denser
    whole_units,  ///< the same with points at whole units, as a map given by its size in units has them
};

/// The standard instances of the literature: uniform points on a map of 792 x 612, labels of 30 x 7, four corner
/// positions (Christensen, Marks and Shieber 1995).
inline std::vector<LabelRequest> standard_instance(int points, unsigned seed,
                                                   StandardMap map = StandardMap::open_edge) {
    std::mt19937 random(seed);
    const auto between = [&](double least, double most) {
        const double value = least + static_cast<double>(random()) / 4294967296.0 * (most - least);
        return Points(map == StandardMap::whole_units ? std::floor(value) : value);
    };
    const double inset = map == StandardMap::open_edge ? 0 : 1;
    std::vector<LabelRequest> labels;
    for (int i = 0; i < points; ++i) {
        const Points x = between(inset * 30, 792 - inset * 30);
        const Points y = between(inset * 7, 612 - inset * 7);
        LabelRequest label;
        for (const auto& [left, top] : {std::pair{0.0, -7.0}, {-30.0, -7.0}, {-30.0, 0.0}, {0.0, 0.0}}) {
            const PagePoint corner{x + Points(left), y + Points(top)};
            label.candidates.push_back(
                {{corner.x, corner.y, corner.x + Points(30), corner.y + Points(7)}, std::nullopt, 0});
        }
        labels.push_back(label);
    }
    return labels;
}

inline std::size_t count_placed(const std::vector<std::optional<std::size_t>>& choice) {
    return static_cast<std::size_t>(
        std::count_if(choice.begin(), choice.end(), [](const auto& chosen) { return chosen.has_value(); }));
}

}  // namespace dateline::test

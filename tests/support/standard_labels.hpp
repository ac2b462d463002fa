// The standard instances of the literature on label placement, for tests and benchmarks.
#pragma once

#include <algorithm>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "layout/map/label_solver.hpp"

namespace dateline::test {

/// What the labels of an instance must lie in.
enum class StandardFrame {
    around_labels,  ///< the points' map and the room that labels at its edge take, as in the literature
    around_points,  ///< the points' map alone: denser, as no point may lie near its edge
};

/// The standard instances of the literature: uniform points on a map of 792 x 612, labels of 30 x 7, four corner
/// positions (Christensen, Marks and Shieber 1995).
inline std::vector<LabelRequest> standard_instance(int points, unsigned seed,
                                                   StandardFrame frame = StandardFrame::around_labels) {
    std::mt19937 random(seed);
    const auto below = [&](double limit) { return static_cast<double>(random()) / 4294967296.0 * limit; };
    const double inset = frame == StandardFrame::around_points ? 1 : 0;
    std::vector<LabelRequest> labels;
    for (int i = 0; i < points; ++i) {
        const Points x(inset * 30 + below(792 - inset * 60));
        const Points y(inset * 7 + below(612 - inset * 14));
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

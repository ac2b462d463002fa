// How large the circle of a place is.
#pragma once

#include <optional>
#include <vector>

#include "figure/figure.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Circles by number: areas in proportion, the largest number the largest circle. Without numbers all are alike.
class CircleScale {
public:
    CircleScale(const std::vector<MapPlace>& places, const MapStyle& style);

    [[nodiscard]] Points radius(const std::optional<double>& value) const;
    [[nodiscard]] bool is_sized() const { return most_ > 0; }
    [[nodiscard]] double most() const { return most_; }
    [[nodiscard]] double least() const { return least_; }

private:
    Points plain_;
    double most_ = 0;
    double least_ = 0;  ///< of the numbers above 0
};

}  // namespace dateline

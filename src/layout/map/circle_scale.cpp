#include "layout/map/circle_scale.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

// The largest circle of a map with values, in multiples of the plain one; the smallest in points.
constexpr double largest_circle = 2.6;
constexpr Points smallest_radius{1.5};
// On a crowded map circles shrink.
constexpr std::size_t many_places = 60;

}  // namespace

CircleScale::CircleScale(const std::vector<MapPlace>& places, const MapStyle& style) : plain_(style.marker_radius) {
    for (const auto& place : places) {
        const double value = place.value.value_or(0);
        most_ = std::max(most_, value);
        if (value > 0) {
            least_ = least_ > 0 ? std::min(least_, value) : value;
        }
    }
    if (places.size() > many_places) {
        plain_ = plain_ * 0.8;
    }
}

Points CircleScale::radius(const std::optional<double>& value) const {
    if (!value || most_ <= 0) {
        return plain_;
    }
    // Small counts need no smaller circle than a plain one to be told apart.
    const double largest = std::min(largest_circle, std::sqrt(most_ / least_));
    return std::max(smallest_radius, plain_ * (largest * std::sqrt(std::max(*value, 0.0) / most_)));
}

}  // namespace dateline

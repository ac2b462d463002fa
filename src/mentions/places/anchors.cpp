#include "mentions/places/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace dateline::places {
namespace {

constexpr double nearness_metres = 150'000;
/// Seven degrees of latitude are 780 km; the exponential is below 0.006 there.
constexpr double band_degrees = 7;
/// More neighbours than this say nothing new.
constexpr double most_neighbours = 2;

constexpr std::size_t most_anchors = 2'000;
constexpr double mean_earth_radius = 6'371'008.8;  // metres

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

double cosine_of_latitude(const LonLat& point) {
    return std::cos(radians(point.lat.value()));
}

/// No two points are nearer than this; it takes no trigonometry. From sin(x) >= 2x/pi in the haversine form.
double least_distance(const LonLat& a, double cosine_of_a, const LonLat& b, double cosine_of_b) {
    const double north = radians(std::abs(a.lat.value() - b.lat.value()));
    const double turn = std::abs(a.lon.value() - b.lon.value());
    const double east = radians(turn > 180 ? 360 - turn : turn);
    constexpr double rounding = 1 - 1e-9;
    return rounding * mean_earth_radius *
           std::max(north, 2 / std::numbers::pi * std::sqrt(cosine_of_a * cosine_of_b) * east);
}

double latitude(const Anchor& anchor) {
    return anchor.point.lat.value();
}

}  // namespace

double nearness_of(const LonLat& a, const LonLat& b) {
    if (std::abs(a.lat.value() - b.lat.value()) > band_degrees) {
        return 0;
    }
    return std::exp(-distance(a, b).value() / nearness_metres);
}

Anchors::Anchors(std::vector<Anchor> anchors) : anchors_(std::move(anchors)) {
    if (anchors_.size() > most_anchors) {
        std::stable_sort(anchors_.begin(), anchors_.end(),
                         [](const Anchor& a, const Anchor& b) { return a.strength > b.strength; });
        anchors_.resize(most_anchors);
    }
    std::sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
        return std::tuple(latitude(a), a.point.lon, a.name) < std::tuple(latitude(b), b.point.lon, b.name);
    });
    for (const Anchor& anchor : anchors_) {
        cosines_.push_back(cosine_of_latitude(anchor.point));
    }
}

double Anchors::nearness(const LonLat& point, std::size_t own_name) const {
    const double south = point.lat.value() - band_degrees;
    const double north = point.lat.value() + band_degrees;
    auto anchor = std::lower_bound(anchors_.begin(), anchors_.end(), south,
                                   [](const Anchor& a, double value) { return latitude(a) < value; });
    const double cosine = cosine_of_latitude(point);
    // The two names that are nearest; a name counts once, by its best reading.
    std::pair<std::size_t, double> best{own_name, 0};
    std::pair<std::size_t, double> second{own_name, 0};
    for (; anchor != anchors_.end() && latitude(*anchor) <= north; ++anchor) {
        if (anchor->name == own_name || anchor->strength <= second.second) {
            continue;
        }
        const double far =
            least_distance(point, cosine, anchor->point, cosines_[static_cast<std::size_t>(anchor - anchors_.begin())]);
        if (anchor->strength * std::exp(-far / nearness_metres) <= second.second) {
            continue;
        }
        const double near = nearness_of(point, anchor->point) * anchor->strength;
        if (near > best.second) {
            second = anchor->name == best.first ? second : best;
            best = {anchor->name, near};
        } else if (anchor->name != best.first && near > second.second) {
            second = {anchor->name, near};
        }
    }
    return (best.second + second.second) / most_neighbours;
}

}  // namespace dateline::places

#include "mentions/places/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace dateline::places {
namespace {

constexpr double nearness_metres = 150'000;
constexpr double nearness_radii = nearness_metres / mean_earth_radius;
/// Seven degrees of latitude are 780 km; the exponential is below 0.006 there.
constexpr double band_degrees = 7;
/// More neighbours than this say nothing new.
constexpr double most_neighbours = 2;

constexpr std::size_t most_anchors = 2'000;
/// Of strength and distance as a logarithm: what is farther than 3,000 km is not near at all.
constexpr double far = -20;

double latitude(const Anchor& anchor) {
    return anchor.spot.point.lat.value();
}

double nearness_at(Metres distance) {
    return std::exp(-distance.value() / nearness_metres);
}

}  // namespace

double nearness_of(const Spot& a, const Spot& b) {
    if (std::abs(a.point.lat.value() - b.point.lat.value()) > band_degrees) {
        return 0;
    }
    return nearness_at(distance_of_chord(square_of_chord(a.direction, b.direction)));
}

Anchors::Anchors(std::vector<Anchor> anchors) : anchors_(std::move(anchors)) {
    if (anchors_.size() > most_anchors) {
        std::stable_sort(anchors_.begin(), anchors_.end(),
                         [](const Anchor& a, const Anchor& b) { return a.strength > b.strength; });
        anchors_.resize(most_anchors);
    }
    std::sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
        return std::tuple(latitude(a), a.spot.point.lon, a.name) < std::tuple(latitude(b), b.spot.point.lon, b.name);
    });
    log_strengths_.reserve(anchors_.size());
    for (const Anchor& anchor : anchors_) {
        log_strengths_.push_back(std::log(anchor.strength));
    }
}

double Anchors::nearness(const Spot& spot, std::size_t own_name) const {
    const double south = spot.point.lat.value() - band_degrees;
    const double north = spot.point.lat.value() + band_degrees;
    auto anchor = std::lower_bound(anchors_.begin(), anchors_.end(), south,
                                   [](const Anchor& a, double value) { return latitude(a) < value; });
    // The two names that are nearest, by strength * exp(-distance / 150 km) as a logarithm; a name counts once, by its
    // best reading.
    std::pair<std::size_t, double> best{own_name, far};
    std::pair<std::size_t, double> second{own_name, far};
    for (; anchor != anchors_.end() && latitude(*anchor) <= north; ++anchor) {
        if (anchor->name == own_name) {
            continue;
        }
        const double log_strength = log_strengths_[static_cast<std::size_t>(anchor - anchors_.begin())];
        // Beyond this chord, on the sphere of radius 1, the anchor is no nearer than the second; none is nearer than
        // its chord.
        const double reach = (log_strength - second.second) * nearness_radii;
        const double square = square_of_chord(spot.direction, anchor->spot.direction);
        if (reach <= 0 || square >= reach * reach) {
            continue;
        }
        const double near = log_strength - distance_of_chord(square).value() / nearness_metres;
        if (near > best.second) {
            second = anchor->name == best.first ? second : best;
            best = {anchor->name, near};
        } else if (anchor->name != best.first && near > second.second) {
            second = {anchor->name, near};
        }
    }
    const auto strength_of = [](double near) { return near > far ? std::exp(near) : 0.0; };
    return (strength_of(best.second) + strength_of(second.second)) / most_neighbours;
}

}  // namespace dateline::places

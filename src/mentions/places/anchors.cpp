#include "mentions/places/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace dateline::places {
namespace {

constexpr double nearness_metres = 150'000;
/// Seven degrees of latitude are 780 km; the exponential is below 0.006 there.
constexpr double band_degrees = 7;
/// More neighbours than this say nothing new.
constexpr double most_neighbours = 2;

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
    std::sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) {
        return std::tuple(latitude(a), a.point.lon, a.name) < std::tuple(latitude(b), b.point.lon, b.name);
    });
}

double Anchors::nearness(const LonLat& point, std::size_t own_name) const {
    const double south = point.lat.value() - band_degrees;
    const double north = point.lat.value() + band_degrees;
    auto anchor = std::lower_bound(anchors_.begin(), anchors_.end(), south,
                                   [](const Anchor& a, double value) { return latitude(a) < value; });
    // The two names that are nearest; a name counts once, by its best reading.
    std::pair<std::size_t, double> best{own_name, 0};
    std::pair<std::size_t, double> second{own_name, 0};
    for (; anchor != anchors_.end() && latitude(*anchor) <= north; ++anchor) {
        const double bound = anchor->strength;
        if (anchor->name == own_name || bound <= second.second) {
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

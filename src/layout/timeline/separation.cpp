#include "layout/timeline/separation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

constexpr double relaxation = 1.7;
/// Nothing that is drawn changes below this.
constexpr double precision = 0.005;
constexpr int most_rounds = 100;

/// Changes a multiplier by what a violation asks for; returns the change.
double pull(double& multiplier, double violation, double weight) {
    const double next = std::max(0.0, multiplier + relaxation * violation * weight);
    const double change = next - multiplier;
    multiplier = next;
    return change;
}

/// A separation with what its ends give way to.
struct Pulled {
    std::size_t from = 0;
    std::size_t to = 0;
    double distance = 0;
    double from_give = 0;
    double to_give = 0;
    double weight = 0;  ///< of both together
};

}  // namespace

Separator::Separator(std::vector<Separation> separations, std::size_t points)
    : separations_(std::move(separations)), pulls_(separations_.size()), low_(points), high_(points) {}

std::vector<double> Separator::place(const std::vector<SeparatedPoint>& points) {
    std::vector<double> places;
    std::vector<double> gives;
    for (std::size_t i = 0; i < points.size(); ++i) {
        gives.push_back(1 / points[i].weight);
        places.push_back(points[i].wanted + (low_[i] - high_[i]) * gives[i]);
    }
    std::vector<Pulled> pulled;
    pulled.reserve(separations_.size());
    for (std::size_t i = 0; i < separations_.size(); ++i) {
        const Separation& s = separations_[i];
        pulled.push_back({s.from, s.to, s.distance, gives[s.from], gives[s.to], 1 / (gives[s.from] + gives[s.to])});
        places[s.to] += pulls_[i] * gives[s.to];
        places[s.from] -= pulls_[i] * gives[s.from];
    }
    double most = precision + 1;
    for (int round = 0; round < most_rounds && most > precision; ++round) {
        most = 0;
        for (std::size_t i = 0; i < pulled.size(); ++i) {
            const Pulled& s = pulled[i];
            const double violation = s.distance - (places[s.to] - places[s.from]);
            if (violation <= 0 && pulls_[i] == 0) continue;
            const double change = pull(pulls_[i], violation, s.weight);
            places[s.to] += change * s.to_give;
            places[s.from] -= change * s.from_give;
            most = std::max(most, std::abs(change) * (s.from_give + s.to_give));
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double up = pull(low_[i], points[i].low - places[i], points[i].weight) * gives[i];
            places[i] += up;
            const double down = pull(high_[i], places[i] - points[i].high, points[i].weight) * gives[i];
            places[i] -= down;
            most = std::max({most, std::abs(up), std::abs(down)});
        }
    }
    // What is left of the violations is pushed out of the way, within what every solution keeps.
    for (std::size_t i = 0; i < points.size(); ++i) places[i] = std::clamp(places[i], points[i].low, points[i].high);
    for (const Separation& s : separations_) places[s.to] = std::max(places[s.to], places[s.from] + s.distance);
    return places;
}

}  // namespace dateline

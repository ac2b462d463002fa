#include "layout/timeline/separation.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double relaxation = 1.7;
/// Nothing that is drawn changes below this.
constexpr double precision = 0.005;
constexpr int most_rounds = 400;

/// The points while their separations pull at them. A multiplier of 0 or more belongs to each condition.
class Ascent {
public:
    Ascent(const std::vector<SeparatedPoint>& points, const std::vector<Separation>& separations)
        : points_(points),
          separations_(separations),
          pulls_(separations.size()),
          low_(points.size()),
          high_(points.size()) {
        for (const SeparatedPoint& point : points) places.push_back(point.wanted);
    }

    /// Goes once over all conditions; the largest move.
    double round() {
        double most = 0;
        for (std::size_t i = 0; i < separations_.size(); ++i) {
            const Separation& s = separations_[i];
            const double give = 1 / points_[s.from].weight + 1 / points_[s.to].weight;
            const double change = pull(pulls_[i], s.distance - (places[s.to] - places[s.from]), give);
            places[s.to] += change / points_[s.to].weight;
            places[s.from] -= change / points_[s.from].weight;
            most = std::max(most, std::abs(change) * give);
        }
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const double give = 1 / points_[i].weight;
            const double up = pull(low_[i], points_[i].low - places[i], give) * give;
            places[i] += up;
            const double down = pull(high_[i], places[i] - points_[i].high, give) * give;
            places[i] -= down;
            most = std::max({most, std::abs(up), std::abs(down)});
        }
        return most;
    }

    std::vector<double> places;

private:
    /// Changes a multiplier by what a violation asks for; returns the change.
    static double pull(double& multiplier, double violation, double give) {
        const double next = std::max(0.0, multiplier + relaxation * violation / give);
        const double change = next - multiplier;
        multiplier = next;
        return change;
    }

    const std::vector<SeparatedPoint>& points_;
    const std::vector<Separation>& separations_;
    std::vector<double> pulls_;
    std::vector<double> low_;
    std::vector<double> high_;
};

}  // namespace

std::vector<double> separate_points(const std::vector<SeparatedPoint>& points,
                                    const std::vector<Separation>& separations) {
    Ascent ascent(points, separations);
    for (int i = 0; i < most_rounds && ascent.round() > precision; ++i) {
    }
    // What is left of the violations is pushed out of the way, within what every solution keeps.
    std::vector<double>& places = ascent.places;
    for (std::size_t i = 0; i < points.size(); ++i) places[i] = std::clamp(places[i], points[i].low, points[i].high);
    for (const Separation& s : separations) places[s.to] = std::max(places[s.to], places[s.from] + s.distance);
    return places;
}

}  // namespace dateline

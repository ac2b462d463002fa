// Anchors: the places that the names of an article probably mean, as points that other places can be near to.
#pragma once

#include <cstddef>
#include <vector>

#include "geo/lon_lat.hpp"

namespace dateline::places {

/// A point with its direction, which the distances to many others are taken from.
struct Spot {
    LonLat point{};
    UnitVector direction{};

    Spot() = default;
    explicit Spot(const LonLat& at) : point(at), direction(unit_vector(at)) {}
};

/// A point that a name may mean.
struct Anchor {
    Spot spot{};
    std::size_t name = 0;  ///< index of the name
    double strength = 0;   ///< 0..1, the square root of the reading's probability
};

/// exp(-distance / 150 km); zero for what is plainly far.
double nearness_of(const Spot& a, const Spot& b);

/// The anchors of one round of resolution, sorted by latitude so that a question looks at a band only. Of very many
/// the strongest are kept: an article is about fewer places, and a list of names is no article.
class Anchors {
public:
    explicit Anchors(std::vector<Anchor> anchors);
    /// How near a point is to the two nearest other names, by their strength: 0..1.
    [[nodiscard]] double nearness(const Spot& spot, std::size_t own_name) const;

private:
    std::vector<Anchor> anchors_;
    std::vector<double> log_strengths_;
};

}  // namespace dateline::places

#include "layout/timeline/straight_poles.hpp"

#include <algorithm>
#include <cmath>

#include "layout/timeline/separation.hpp"

namespace dateline {

namespace {

constexpr int straightening_rounds = 5;
/// Labels follow their poles: how much less than a pole a label minds to move.
constexpr double label_weight = 0.02;

/// What the rows ask for. Point 2k is the label's left edge of member k, point 2k + 1 its pole.
std::vector<Separation> separations_of(const PoleRows& side) {
    const std::size_t n = side.members.size();
    std::vector<Separation> separations;
    std::vector<std::size_t> last_label(std::max(side.rows.before, side.rows.after), n);
    std::vector<std::size_t> last_pole(last_label.size(), n);
    for (std::size_t k = 0; k < n; ++k) {
        const std::size_t row = side.rows_of[k];
        const auto keep_off = [&](std::size_t r, std::size_t point) {
            if (last_label[r] == n) return;
            const std::size_t other = last_label[r];
            separations.push_back({2 * other, point, side.flags[side.members[other]].width + side.limits.label_gap});
        };
        keep_off(row, 2 * k);
        if (last_pole[row] != n) separations.push_back({2 * last_pole[row] + 1, 2 * k, side.limits.pole_gap});
        for (std::size_t r = 0; r < row; ++r) keep_off(r, 2 * k + 1);
        if (k > 0) separations.push_back({2 * k - 1, 2 * k + 1, side.limits.pole_gap});
        const Hold& hold = side.flags[side.members[k]].hold(side.side);
        separations.push_back({2 * k, 2 * k + 1, hold.from});
        separations.push_back({2 * k + 1, 2 * k, -hold.to});
        last_label[row] = k;
        for (std::size_t r = 0; r < row; ++r) {
            last_pole[r] = k;
            // Whatever clears this pole clears the labels before it.
            last_label[r] = n;
        }
    }
    return separations;
}

}  // namespace

void straighten_poles(const PoleRows& side, std::vector<FlagSpot>& spots) {
    Separator separator(separations_of(side), 2 * spots.size());
    std::vector<SeparatedPoint> points(2 * spots.size());
    // Squares with weights that fall with the distance come to the sum of distances itself.
    for (int round = 0; round < straightening_rounds; ++round) {
        for (std::size_t k = 0; k < spots.size(); ++k) {
            const Flag& flag = side.flags[side.members[k]];
            const Hold& hold = flag.hold(side.side);
            const double weight = 1 / (side.rows.fan + std::abs(spots[k].pole - flag.marker));
            points[2 * k] = {std::clamp(spots[k].left, flag.marker - hold.to, flag.marker - hold.from),
                             side.least[k].left, side.greatest[k].left, weight * label_weight};
            points[2 * k + 1] = {flag.marker, side.least[k].pole, side.greatest[k].pole, weight};
        }
        const std::vector<double> placed = separator.place(points);
        for (std::size_t k = 0; k < spots.size(); ++k) spots[k] = {placed[2 * k], placed[2 * k + 1]};
    }
}

}  // namespace dateline

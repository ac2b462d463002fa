#include "layout/timeline/poles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/timeline/separation.hpp"

namespace dateline {

namespace {

constexpr double unlimited = std::numeric_limits<double>::max() / 4;
constexpr int straightening_rounds = 4;
/// Labels follow their poles: how much less than a pole a label minds to move.
constexpr double label_weight = 0.02;

}  // namespace

PoleSolver::PoleSolver(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, Side side)
    : flags_(flags), rows_(rows), limits_(limits), side_(side) {}

PoleSolver::Front PoleSolver::front_at(double place) const {
    Front front;
    front.rows.fill({place, place});
    front.pole = place;
    return front;
}

PoleSolver::Spot PoleSolver::step_right(const Member& member, double wanted, double from, Front& front) const {
    const Flag& flag = flags_[member.flag];
    const Hold& hold = flag.hold(side_);
    RowEnd& own = front.rows[member.row];
    Spot spot;
    spot.left = std::max({from, own.label + limits_.label_gap, own.pole + limits_.pole_gap});
    spot.pole = std::max({wanted, front.pole + limits_.pole_gap, spot.left + hold.from});
    for (std::size_t r = 0; r < member.row; ++r)
        spot.pole = std::max(spot.pole, front.rows[r].label + limits_.label_gap);
    spot.left = std::max(spot.left, spot.pole - hold.to);
    own.label = spot.left + flag.width;
    for (std::size_t r = 0; r < member.row; ++r) front.rows[r].pole = spot.pole;
    front.pole = spot.pole;
    return spot;
}

PoleSolver::Spot PoleSolver::step_left(const Member& member, double wanted, double to, Front& front) const {
    const Flag& flag = flags_[member.flag];
    const Hold& hold = flag.hold(side_);
    RowEnd& own = front.rows[member.row];
    Spot spot;
    spot.left = std::min({to, own.label - limits_.label_gap, own.pole - limits_.label_gap}) - flag.width;
    spot.pole = std::min({wanted, front.pole - limits_.pole_gap, spot.left + hold.to});
    for (std::size_t r = 0; r < member.row; ++r)
        spot.pole = std::min(spot.pole, front.rows[r].label - limits_.pole_gap);
    spot.left = std::min(spot.left, spot.pole - hold.from);
    own.label = spot.left;
    for (std::size_t r = 0; r < member.row; ++r) front.rows[r].pole = spot.pole;
    front.pole = spot.pole;
    return spot;
}

double PoleSolver::solve(const std::vector<std::size_t>& places, double most_overflow) {
    members_.clear();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (is_here(places[i])) members_.push_back({i, row_of(places[i])});
    }
    const std::size_t n = members_.size();
    for (auto* spots : {&least_, &greatest_, &spots_}) spots->resize(n);
    double overflow = 0;
    Front front = front_at(-unlimited);
    for (std::size_t k = 0; k < n; ++k) {
        least_[k] = step_right(members_[k], -unlimited, limits_.from, front);
        overflow = std::max(overflow, least_[k].left + flags_[members_[k].flag].width - limits_.to);
    }
    // A search that knows a better way need not know where these poles would stand.
    if (overflow > most_overflow) return overflow;
    front = front_at(-unlimited);
    for (std::size_t k = 0; k < n; ++k)
        spots_[k] = step_right(members_[k], flags_[members_[k].flag].marker, -unlimited, front);
    const auto between = [](double low, double right, double left, double high) {
        return (std::max(low, std::min(right, high)) + std::max(low, std::min(left, high))) / 2;
    };
    front = front_at(unlimited);
    Front pushed = front;
    for (std::size_t k = n; k-- > 0;) {
        greatest_[k] = step_left(members_[k], unlimited, limits_.to, front);
        const Spot left = step_left(members_[k], flags_[members_[k].flag].marker, unlimited, pushed);
        spots_[k] = {between(least_[k].left, spots_[k].left, left.left, greatest_[k].left),
                     between(least_[k].pole, spots_[k].pole, left.pole, greatest_[k].pole)};
    }
    return overflow;
}

void PoleSolver::remember() {
    reach_right_.resize(flags_.size());
    reach_left_.resize(flags_.size());
    Front front = front_at(-unlimited);
    std::size_t k = 0;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        reach_right_[i] = front;
        if (k < members_.size() && members_[k].flag == i)
            static_cast<void>(step_right(members_[k++], -unlimited, limits_.from, front));
    }
    front = front_at(unlimited);
    for (std::size_t i = flags_.size(); i-- > 0;) {
        reach_left_[i] = front;
        if (k > 0 && members_[k - 1].flag == i)
            static_cast<void>(step_left(members_[--k], unlimited, limits_.to, front));
    }
}

bool PoleSolver::has_room(const std::vector<std::size_t>& places, std::size_t first, std::size_t last) const {
    Front front = reach_right_[first];
    for (std::size_t i = first; i <= last; ++i) {
        if (!is_here(places[i])) continue;
        const Spot spot = step_right({i, row_of(places[i])}, -unlimited, limits_.from, front);
        if (spot.left + flags_[i].width > limits_.to) return false;
    }
    const Front& rest = reach_left_[last];
    if (front.pole + limits_.pole_gap > rest.pole) return false;
    const std::size_t count = side_ == Side::before ? rows_.before : rows_.after;
    for (std::size_t r = 0; r < count; ++r) {
        const RowEnd& next = rest.rows[r];
        if (front.rows[r].label + limits_.label_gap > std::min(next.label, next.pole) ||
            front.rows[r].pole + limits_.pole_gap > next.label)
            return false;
    }
    return true;
}

FlagPlace PoleSolver::place_of(std::size_t k) const {
    return {side_, members_[k].row, spots_[k].left, spots_[k].pole};
}

double PoleSolver::cost() const {
    double cost = 0;
    for (std::size_t k = 0; k < members_.size(); ++k) cost += flag_cost(flags_[members_[k].flag], place_of(k), rows_);
    return cost;
}

void PoleSolver::write(std::vector<FlagPlace>& result) const {
    for (std::size_t k = 0; k < members_.size(); ++k) result[members_[k].flag] = place_of(k);
}

void PoleSolver::straighten() {
    // Point 2k is the label's left edge of member k, point 2k + 1 its pole.
    const std::size_t n = members_.size();
    std::vector<Separation> separations;
    std::vector<std::size_t> last_label(std::max(rows_.before, rows_.after), n);
    std::vector<std::size_t> last_pole(last_label.size(), n);
    for (std::size_t k = 0; k < n; ++k) {
        const std::size_t row = members_[k].row;
        const auto keep_off = [&](std::size_t r, std::size_t point) {
            if (last_label[r] == n) return;
            const std::size_t other = last_label[r];
            separations.push_back({2 * other, point, flags_[members_[other].flag].width + limits_.label_gap});
        };
        keep_off(row, 2 * k);
        if (last_pole[row] != n) separations.push_back({2 * last_pole[row] + 1, 2 * k, limits_.pole_gap});
        for (std::size_t r = 0; r < row; ++r) keep_off(r, 2 * k + 1);
        if (k > 0) separations.push_back({2 * k - 1, 2 * k + 1, limits_.pole_gap});
        const Hold& hold = flags_[members_[k].flag].hold(side_);
        separations.push_back({2 * k, 2 * k + 1, hold.from});
        separations.push_back({2 * k + 1, 2 * k, -hold.to});
        last_label[row] = k;
        for (std::size_t r = 0; r < row; ++r) {
            last_pole[r] = k;
            // Whatever clears this pole clears the labels before it.
            last_label[r] = n;
        }
    }
    std::vector<SeparatedPoint> points(2 * n);
    // Squares with weights that fall with the distance come to the sum of distances itself.
    for (int round = 0; round < straightening_rounds; ++round) {
        for (std::size_t k = 0; k < n; ++k) {
            const Flag& flag = flags_[members_[k].flag];
            const Hold& hold = flag.hold(side_);
            const double weight = 1 / (rows_.fan + std::abs(spots_[k].pole - flag.marker));
            points[2 * k] = {std::clamp(spots_[k].left, flag.marker - hold.to, flag.marker - hold.from), least_[k].left,
                             greatest_[k].left, weight * label_weight};
            points[2 * k + 1] = {flag.marker, least_[k].pole, greatest_[k].pole, weight};
        }
        const std::vector<double> placed = separate_points(points, separations);
        for (std::size_t k = 0; k < n; ++k) spots_[k] = {placed[2 * k], placed[2 * k + 1]};
    }
}

}  // namespace dateline

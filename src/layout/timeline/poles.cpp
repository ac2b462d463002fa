#include "layout/timeline/poles.hpp"

#include <algorithm>
#include <limits>

#include "layout/timeline/straight_poles.hpp"

namespace dateline {

namespace {

constexpr double unlimited = std::numeric_limits<double>::max() / 4;

FlagFront front_at(double place) {
    FlagFront front;
    front.rows.fill({place, place});
    front.pole = place;
    return front;
}

}  // namespace

FlagFront PoleSweep::rightward() {
    return front_at(-unlimited);
}
FlagFront PoleSweep::leftward() {
    return front_at(unlimited);
}

FlagSpot PoleSweep::spot_right(std::size_t index, std::size_t row, double wanted, const FlagFront& front) const {
    const Flag& flag = flags_[index];
    const Hold& hold = flag.hold(side_);
    const RowEnd& own = front.rows[row];
    FlagSpot spot;
    spot.left = std::max({limits_.from, own.label + limits_.label_gap, own.pole + limits_.pole_gap});
    spot.pole = std::max({wanted, front.pole + limits_.pole_gap, spot.left + hold.from});
    for (std::size_t r = 0; r < row; ++r) spot.pole = std::max(spot.pole, front.rows[r].label + limits_.label_gap);
    spot.left = std::max(spot.left, spot.pole - hold.to);
    return spot;
}

FlagSpot PoleSweep::spot_left(std::size_t index, std::size_t row, double wanted, const FlagFront& front) const {
    const Flag& flag = flags_[index];
    const Hold& hold = flag.hold(side_);
    const RowEnd& own = front.rows[row];
    FlagSpot spot;
    spot.left = std::min({limits_.to, own.label - limits_.label_gap, own.pole - limits_.label_gap}) - flag.width;
    spot.pole = std::min({wanted, front.pole - limits_.pole_gap, spot.left + hold.to});
    for (std::size_t r = 0; r < row; ++r) spot.pole = std::min(spot.pole, front.rows[r].label - limits_.pole_gap);
    spot.left = std::min(spot.left, spot.pole - hold.from);
    return spot;
}

void PoleSweep::pass_right(std::size_t flag, std::size_t row, const FlagSpot& spot, FlagFront& front) const {
    front.rows[row].label = spot.left + flags_[flag].width;
    for (std::size_t r = 0; r < row; ++r) front.rows[r].pole = spot.pole;
    front.pole = spot.pole;
}

void PoleSweep::pass_left(std::size_t row, const FlagSpot& spot, FlagFront& front) const {
    front.rows[row].label = spot.left;
    for (std::size_t r = 0; r < row; ++r) front.rows[r].pole = spot.pole;
    front.pole = spot.pole;
}

bool PoleSweep::joins(const FlagFront& front, const FlagFront& rest) const {
    if (front.pole + limits_.pole_gap > rest.pole) return false;
    for (std::size_t r = 0; r < count_; ++r) {
        const RowEnd& next = rest.rows[r];
        if (front.rows[r].label + limits_.label_gap > std::min(next.label, next.pole) ||
            front.rows[r].pole + limits_.pole_gap > next.label)
            return false;
    }
    return true;
}

bool PoleSweep::is_same(const FlagFront& a, const FlagFront& b) const {
    if (a.pole != b.pole) return false;
    for (std::size_t r = 0; r < count_; ++r) {
        if (!(a.rows[r] == b.rows[r])) return false;
    }
    return true;
}

PoleSide::PoleSide(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, Side side)
    : flags_(flags),
      rows_(rows),
      limits_(limits),
      side_(side),
      sweep_(flags, rows, limits, side),
      rows_of_(flags.size(), nowhere),
      costs_(flags.size()),
      right_fronts_(flags.size() + 1, PoleSweep::rightward()),
      left_fronts_(flags.size() + 1, PoleSweep::leftward()),
      least_fronts_(flags.size() + 1, PoleSweep::rightward()),
      greatest_fronts_(flags.size() + 1, PoleSweep::leftward()),
      greatest_known_(flags.size()),
      right_wall_(flags.size()),
      under_begin_(flags.size()),
      tried_costs_(flags.size()) {
    for (auto* spots : {&spots_, &right_, &left_, &least_, &greatest_, &tried_right_, &tried_left_, &tried_least_,
                        &tried_greatest_, &tried_spots_})
        spots->resize(flags.size());
}

double PoleSide::overflow() const {
    double overflow = 0;
    FlagFront front = PoleSweep::rightward();
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        if (!is_here(i)) continue;
        const FlagSpot spot = sweep_.step_right(i, rows_of_[i], -unlimited, front);
        overflow = std::max(overflow, spot.left + flags_[i].width - limits_.to);
    }
    return overflow;
}

double PoleSide::try_change(std::size_t first, std::size_t last) {
    change_ = {};
    change_.first = first;
    change_.last = last;
    sweep_right();
    sweep_left();
    change_.begin = std::min(first, change_.left_begin);
    change_.end = std::max(last + 1, change_.right_end);
    if (!push_off_right_wall(change_.over_end > 0) || !push_off_left_wall(change_.under_begin < flags_.size()))
        return std::numeric_limits<double>::infinity();
    double before = 0;
    double after = 0;
    for (std::size_t i = change_.begin; i < change_.end; ++i) {
        before += costs_[i];
        tried_costs_[i] = 0;
        if (!is_here(i)) continue;
        tried_spots_[i] = tried_spot(i);
        tried_costs_[i] = flag_cost(flags_[i], {side_, rows_of_[i], tried_spots_[i].left, tried_spots_[i].pole}, rows_);
        after += tried_costs_[i];
    }
    change_.cost = after - before;
    return change_.cost;
}

void PoleSide::sweep_right() {
    FlagFront front = right_fronts_[change_.first];
    std::size_t i = change_.first;
    for (; i < flags_.size() && (i <= change_.last || !sweep_.is_same(front, right_fronts_[i])); ++i) {
        if (!is_here(i)) continue;
        tried_right_[i] = sweep_.step_right(i, rows_of_[i], flags_[i].marker, front);
        if (tried_right_[i].left + flags_[i].width > limits_.to) change_.over_end = i + 1;
    }
    change_.right_end = i;
    if (over_end_ > i) change_.over_end = over_end_;
}

void PoleSide::sweep_left() {
    FlagFront front = left_fronts_[change_.last + 1];
    change_.under_begin = flags_.size();
    std::size_t i = change_.last + 1;
    for (; i > 0 && (i > change_.first || !sweep_.is_same(front, left_fronts_[i])); --i) {
        const std::size_t flag = i - 1;
        if (!is_here(flag)) continue;
        tried_left_[flag] = sweep_.step_left(flag, rows_of_[flag], flags_[flag].marker, front);
        if (tried_left_[flag].left < limits_.from) change_.under_begin = flag;
    }
    change_.left_begin = i;
    if (under_begin_ < i) change_.under_begin = under_begin_;
}

/// Finds how far the right limit holds flags back. Whether all have room.
bool PoleSide::push_off_right_wall(bool overflows) {
    const std::size_t n = flags_.size();
    change_.right_wall = right_wall_;
    if (change_.right_end <= right_wall_ && change_.last < right_wall_ && right_wall_ < n) return true;
    change_.right_wall = n;
    if (overflows) {
        know_greatest(change_.last + 1);
        FlagFront front = greatest_fronts_[change_.last + 1];
        std::size_t i = change_.last + 1;
        // What is pushed right and clears the rightmost solution of the rest is never pushed back.
        for (; i > 0 && (i > change_.first || !sweep_.joins(right_fronts_[i], front)); --i) {
            const std::size_t flag = i - 1;
            if (!is_here(flag)) continue;
            tried_greatest_[flag] = sweep_.step_left(flag, rows_of_[flag], unlimited, front);
            if (tried_greatest_[flag].left < limits_.from) return false;
        }
        change_.right_wall = i;
    }
    const std::size_t wall = std::min(right_wall_, change_.right_wall);
    if (wall == n) return true;
    change_.begin = std::min(change_.begin, wall);
    change_.end = n;
    return true;
}

bool PoleSide::push_off_left_wall(bool overflows) {
    const std::size_t n = flags_.size();
    change_.left_wall = left_wall_;
    if (change_.left_begin >= left_wall_ && change_.first >= left_wall_ && left_wall_ > 0) return true;
    change_.left_wall = 0;
    if (overflows) {
        know_least(change_.first);
        FlagFront front = least_fronts_[change_.first];
        std::size_t i = change_.first;
        for (; i < n && (i <= change_.last || !sweep_.joins(front, left_fronts_[i])); ++i) {
            if (!is_here(i)) continue;
            tried_least_[i] = sweep_.step_right(i, rows_of_[i], -unlimited, front);
            if (tried_least_[i].left + flags_[i].width > limits_.to) return false;
        }
        change_.left_wall = i;
    }
    const std::size_t wall = std::max(left_wall_, change_.left_wall);
    if (wall == 0) return true;
    change_.begin = 0;
    change_.end = std::max(change_.end, wall);
    return true;
}

void PoleSide::know_greatest(std::size_t from) {
    for (; greatest_known_ > from; --greatest_known_) {
        const std::size_t flag = greatest_known_ - 1;
        FlagFront& front = greatest_fronts_[flag];
        front = greatest_fronts_[greatest_known_];
        if (is_here(flag)) greatest_[flag] = sweep_.step_left(flag, rows_of_[flag], unlimited, front);
    }
}

void PoleSide::know_least(std::size_t to) {
    for (; least_known_ < to; ++least_known_) {
        FlagFront& front = least_fronts_[least_known_ + 1];
        front = least_fronts_[least_known_];
        if (is_here(least_known_))
            least_[least_known_] = sweep_.step_right(least_known_, rows_of_[least_known_], -unlimited, front);
    }
}

FlagSpot PoleSide::tried_spot(std::size_t i) const {
    FlagSpot right = i >= change_.first && i < change_.right_end ? tried_right_[i] : right_[i];
    FlagSpot left = i >= change_.left_begin && i <= change_.last ? tried_left_[i] : left_[i];
    if (i >= change_.right_wall) {
        const FlagSpot& most = i <= change_.last ? tried_greatest_[i] : greatest_[i];
        right = {std::min(right.left, most.left), std::min(right.pole, most.pole)};
    }
    if (i < change_.left_wall) {
        const FlagSpot& least = i >= change_.first ? tried_least_[i] : least_[i];
        left = {std::max(left.left, least.left), std::max(left.pole, least.pole)};
    }
    return {(right.left + left.left) / 2, (right.pole + left.pole) / 2};
}

void PoleSide::keep() {
    for (std::size_t i = change_.first; i < change_.right_end; ++i) {
        right_[i] = tried_right_[i];
        right_fronts_[i + 1] = right_fronts_[i];
        if (is_here(i)) sweep_.pass_right(i, rows_of_[i], right_[i], right_fronts_[i + 1]);
    }
    for (std::size_t i = change_.last + 1; i-- > change_.left_begin;) {
        left_[i] = tried_left_[i];
        left_fronts_[i] = left_fronts_[i + 1];
        if (is_here(i)) sweep_.pass_left(rows_of_[i], left_[i], left_fronts_[i]);
    }
    for (std::size_t i = change_.begin; i < change_.end; ++i) {
        costs_[i] = tried_costs_[i];
        spots_[i] = tried_spots_[i];
    }
    right_wall_ = change_.right_wall;
    left_wall_ = change_.left_wall;
    over_end_ = change_.over_end;
    under_begin_ = change_.under_begin;
    greatest_known_ = std::max(greatest_known_, change_.last + 1);
    least_known_ = std::min(least_known_, change_.first);
    if (right_wall_ < flags_.size()) know_greatest(right_wall_);
    if (left_wall_ > 0) know_least(left_wall_);
    cost_ += change_.cost;
}

std::vector<std::size_t> PoleSide::members() const {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        if (is_here(i)) members.push_back(i);
    }
    return members;
}

void PoleSide::write(std::vector<FlagPlace>& result, bool is_straightened) const {
    const std::vector<std::size_t> flags = members();
    std::vector<std::size_t> rows;
    for (const std::size_t flag : flags) rows.push_back(rows_of_[flag]);
    std::vector<FlagSpot> least(flags.size());
    std::vector<FlagSpot> greatest(flags.size());
    FlagFront front = PoleSweep::rightward();
    bool fits = true;
    for (std::size_t k = 0; k < flags.size(); ++k) {
        least[k] = sweep_.step_right(flags[k], rows[k], -unlimited, front);
        fits = fits && least[k].left + flags_[flags[k]].width <= limits_.to;
    }
    front = PoleSweep::leftward();
    for (std::size_t k = flags.size(); k-- > 0;) greatest[k] = sweep_.step_left(flags[k], rows[k], unlimited, front);
    std::vector<FlagSpot> spots = least;
    if (fits) {
        for (std::size_t k = 0; k < flags.size(); ++k) spots[k] = spots_[flags[k]];
        if (is_straightened) straighten_poles({flags_, rows_, limits_, side_, flags, rows, least, greatest}, spots);
    }
    for (std::size_t k = 0; k < flags.size(); ++k) result[flags[k]] = {side_, rows[k], spots[k].left, spots[k].pole};
}

}  // namespace dateline

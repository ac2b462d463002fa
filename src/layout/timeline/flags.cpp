#include "layout/timeline/flags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "layout/timeline/separation.hpp"

namespace dateline {

namespace {

/// The separations of flags: from each to its neighbour, and to the first later flag that passes its row.
/// Later ones follow from these.
void find_separations(const std::vector<Flag>& flags, const std::vector<std::size_t>& rows, const FlagLimits& limits,
                      std::vector<Separation>& result) {
    result.clear();
    for (std::size_t i = 0; i + 1 < flags.size(); ++i) {
        // A pole in a nearer row only keeps its distance; one that passes must clear the whole label.
        const double clear = std::max(limits.pole_gap, flags[i].width + limits.label_gap);
        std::size_t passing = i + 1;
        while (passing < flags.size() && rows[passing] < rows[i]) ++passing;
        if (passing != i + 1) result.push_back({i, i + 1, limits.pole_gap});
        if (passing < flags.size()) result.push_back({i, passing, clear});
    }
}

/// Where the left edge of a flag wants to be.
double wanted_left(const Flag& flag, Side side, std::size_t row) {
    return flag.marker - free_stretch(flag, side, row) / 2;
}

/// Buffers of place_poles, kept by a search that calls it often.
struct PoleBuffers {
    std::vector<Separation> separations;
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> pushed_right;
    std::vector<double> pushed_left;
};

/// Returns the overflow; the poles are left in buffers.low, unless the overflow is above `most_overflow`.
double solve_poles(const std::vector<Flag>& flags, Side side, const std::vector<std::size_t>& rows,
                   const FlagLimits& limits, double most_overflow, PoleBuffers& buffers) {
    const std::size_t n = flags.size();
    find_separations(flags, rows, limits, buffers.separations);
    buffers.low.assign(n, limits.from);
    buffers.high.resize(n);
    buffers.pushed_right.resize(n);
    buffers.pushed_left.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        buffers.high[i] = limits.to - flags[i].width;
        buffers.pushed_right[i] = buffers.pushed_left[i] = wanted_left(flags[i], side, rows[i]);
    }
    double overflow = 0;
    for (const Separation& s : buffers.separations) {
        buffers.low[s.to] = std::max(buffers.low[s.to], buffers.low[s.from] + s.distance);
    }
    for (std::size_t i = 0; i < n; ++i) overflow = std::max(overflow, buffers.low[i] - buffers.high[i]);
    // A search that knows a better way need not know where these poles would stand.
    if (overflow > most_overflow) return overflow;
    for (const Separation& s : buffers.separations) {
        buffers.pushed_right[s.to] = std::max(buffers.pushed_right[s.to], buffers.pushed_right[s.from] + s.distance);
    }
    for (auto s = buffers.separations.rbegin(); s != buffers.separations.rend(); ++s) {
        buffers.high[s->from] = std::min(buffers.high[s->from], buffers.high[s->to] - s->distance);
        buffers.pushed_left[s->from] = std::min(buffers.pushed_left[s->from], buffers.pushed_left[s->to] - s->distance);
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double low = buffers.low[i];
        const double right = std::max(low, std::min(buffers.pushed_right[i], buffers.high[i]));
        const double left = std::max(low, std::min(buffers.pushed_left[i], buffers.high[i]));
        buffers.low[i] = (left + right) / 2;
    }
    return overflow;
}

constexpr double overflow_cost = 1e4;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
constexpr int most_passes = 8;
constexpr int straightening_rounds = 4;
/// No search is begun when stairs are too wide by more than this share.
constexpr double hopeless_share = 0.15;

/// About the length of a flag's leader, and a little more for one that goes far along the axis.
double flag_cost(const Flag& flag, Side side, std::size_t row, double left, const FlagRows& rows) {
    const double way = way_along(flag, side, row, left);
    return std::hypot(way, rows.fan) + way * way / far + static_cast<double>(row) * rows.height;
}

/// One side of the axis: its flags in order, as indices into all flags.
struct FlagSide {
    Side side = Side::before;
    std::vector<std::size_t> members;
    std::vector<std::size_t> rows;
    double cost = 0;
    double overflow = 0;
};

/// Looks for better rows and sides by single changes until none helps.
class FlagSearch {
public:
    FlagSearch(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits)
        : flags_(flags), rows_(rows), limits_(limits) {
        for (const Flag& flag : flags) sided_.push_back({flag.width, flag.bar});
    }

    /// Descending stairs in both rows of the sides, alternating: as dense as flags can hang.
    void start_with_stairs() {
        clear();
        const std::vector<Side> sides = balanced_sides(sided_);
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            const bool goes_before = row_count(1) == 0 || (row_count(0) != 0 && sides[i] == Side::before);
            FlagSide& side = sides_[goes_before ? 0 : 1];
            const std::size_t count = row_count(goes_before ? 0 : 1);
            side.rows.push_back(count - 1 - side.members.size() % count);
            side.members.push_back(i);
        }
        evaluate(sides_[0]);
        evaluate(sides_[1]);
    }
    /// From the last flag to the first, each in the lowest row from which nothing later hides behind it.
    void start_with_nesting() {
        clear();
        std::array<std::vector<std::pair<double, std::size_t>>, 2> later;  // pole and row, nearest last
        for (std::size_t i = flags_.size(); i-- > 0;) {
            std::array<std::size_t, 2> needed{};
            for (std::size_t s = 0; s < 2; ++s) {
                const double end = flags_[i].marker + flags_[i].width + limits_.label_gap;
                // Whatever rises out of the stretch of this label must stay below it.
                for (const auto& [pole, row] : later[s]) {
                    if (pole < end) needed[s] = std::max(needed[s], row + 1);
                }
            }
            const auto free_rows = [&](std::size_t s) {
                return static_cast<double>(row_count(s)) - static_cast<double>(needed[s]);
            };
            const std::size_t s = row_count(1) == 0 || (row_count(0) != 0 && free_rows(0) >= free_rows(1)) ? 0 : 1;
            const std::size_t row = needed[s] < row_count(s) ? needed[s] : 0;
            later[s].emplace_back(flags_[i].marker, row);
            sides_[s].members.insert(sides_[s].members.begin(), i);
            sides_[s].rows.insert(sides_[s].rows.begin(), row);
        }
        evaluate(sides_[0]);
        evaluate(sides_[1]);
    }

    /// Given places, as place_flags takes them.
    void start_with(const std::vector<std::size_t>& places) {
        clear();
        for (std::size_t i = 0; i < places.size(); ++i) {
            FlagSide& side = sides_[places[i] < rows_.before ? 0 : 1];
            side.members.push_back(i);
            side.rows.push_back(places[i] < rows_.before ? places[i] : places[i] - rows_.before);
        }
        evaluate(sides_[0]);
        evaluate(sides_[1]);
    }

    void improve() {
        most_lanes_ = std::max(lanes_of(sides_[0].members, sided_), lanes_of(sides_[1].members, sided_));
        for (int pass = 0; pass < most_passes; ++pass) {
            bool changed = false;
            for (std::size_t flag = 0; flag < flags_.size(); ++flag) {
                if (try_places(flag)) changed = true;
                for (std::size_t other = flag + 1; other < std::min(flag + 4, flags_.size()); ++other) {
                    if (try_side_swap(flag, other)) changed = true;
                }
            }
            for (std::size_t s = 0; s < 2; ++s) {
                if (try_row_swaps(sides_[s])) changed = true;
            }
            if (!changed) break;
        }
    }

    [[nodiscard]] double overflow() const { return std::max(sides_[0].overflow, sides_[1].overflow); }
    [[nodiscard]] double cost() const { return sides_[0].cost + sides_[1].cost; }

    [[nodiscard]] FlagLayout layout() {
        FlagLayout result;
        result.places.resize(flags_.size());
        for (std::size_t s = 0; s < 2; ++s) {
            evaluate(sides_[s]);
            const std::vector<double> poles = sides_[s].overflow > 0 ? buffers_.low : straightened(sides_[s]);
            for (std::size_t k = 0; k < poles.size(); ++k) {
                result.places[sides_[s].members[k]] = {s == 0 ? Side::before : Side::after, sides_[s].rows[k],
                                                       poles[k]};
            }
            result.overflow = std::max(result.overflow, sides_[s].overflow);
        }
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            result.cost +=
                flag_cost(flags_[i], result.places[i].side, result.places[i].row, result.places[i].left, rows_);
        }
        return result;
    }

private:
    void clear() {
        sides_ = {};
        sides_[1].side = Side::after;
    }
    [[nodiscard]] std::size_t row_count(std::size_t side) const { return side == 0 ? rows_.before : rows_.after; }

    /// Sets the cost of a side and returns its poles, which live until the next call. Where the overflow alone costs
    /// more than `bound`, only that cost is set.
    const std::vector<double>& evaluate(FlagSide& side, double bound = std::numeric_limits<double>::infinity()) {
        chosen_.clear();
        for (const std::size_t member : side.members) chosen_.push_back(flags_[member]);
        side.overflow = solve_poles(chosen_, side.side, side.rows, limits_, bound / overflow_cost, buffers_);
        side.cost = side.overflow * overflow_cost;
        if (side.cost > bound) return buffers_.low;
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            side.cost += flag_cost(chosen_[k], side.side, side.rows[k], buffers_.low[k], rows_);
        }
        return buffers_.low;
    }

    /// The places of an evaluated side's flags with the shortest ways along the axis that its rows allow.
    std::vector<double> straightened(const FlagSide& side) {
        std::vector<double> lefts = buffers_.low;
        std::vector<SeparatedPoint> points(lefts.size());
        std::vector<double> least(lefts.size(), limits_.from);
        for (const Separation& s : buffers_.separations)
            least[s.to] = std::max(least[s.to], least[s.from] + s.distance);
        // Squares with weights that fall with the distance come to the sum of distances itself.
        for (int round = 0; round < straightening_rounds; ++round) {
            for (std::size_t k = 0; k < lefts.size(); ++k) {
                const Flag& flag = chosen_[k];
                const double free = free_stretch(flag, side.side, side.rows[k]);
                const double wanted = std::clamp(lefts[k], flag.marker - free, flag.marker);
                points[k] = {wanted, least[k], buffers_.high[k], 1 / (rows_.fan + std::abs(lefts[k] - wanted))};
            }
            lefts = separate_points(points, buffers_.separations);
        }
        return lefts;
    }

    /// Tries all other places of a flag; keeps the best that lowers the cost.
    bool try_places(std::size_t flag) {
        const std::size_t old_side = side_of(flag);
        FlagSide without = sides_[old_side];
        take_out(without, flag);
        evaluate(without);
        // A gain that rounding could make is none, or two machines might differ.
        double best = cost() - 1e-6;
        bool found = false;
        std::array<FlagSide, 2> best_sides;
        for (std::size_t s = 0; s < 2; ++s) {
            if (row_count(s) == 0) continue;
            // Rows are tried from the nearest outwards, so that of equal costs the shorter pole wins.
            FlagSide target = s == old_side ? without : sides_[s];
            const std::size_t position = put_in(target, flag, 0);
            const double rest = s == old_side ? sides_[1 - s].cost : without.cost;
            for (std::size_t row = 0; row < row_count(s); ++row) {
                target.rows[position] = row;
                evaluate(target, best - rest);
                if (target.cost + rest >= best || (s != old_side && asks_for_lanes(target, without))) continue;
                best = target.cost + rest;
                found = true;
                best_sides[s] = target;
                best_sides[1 - s] = s == old_side ? sides_[1 - s] : without;
            }
        }
        if (found) sides_ = std::move(best_sides);
        return found;
    }

    /// Lets two flags on different sides change places.
    bool try_side_swap(std::size_t a, std::size_t b) {
        const std::size_t side_a = side_of(a);
        if (side_of(b) == side_a) return false;
        std::array<FlagSide, 2> swapped = sides_;
        const std::size_t row_a = take_out(swapped[side_a], a);
        const std::size_t row_b = take_out(swapped[1 - side_a], b);
        put_in(swapped[side_a], b, row_a);
        put_in(swapped[1 - side_a], a, row_b);
        evaluate(swapped[0], cost());
        if (swapped[0].cost > cost()) return false;
        evaluate(swapped[1], cost());
        if (swapped[0].cost + swapped[1].cost >= cost() - 1e-6) return false;
        if (asks_for_lanes(swapped[0], swapped[1])) return false;
        sides_ = std::move(swapped);
        return true;
    }

    /// Whether bars would need more lanes than at the start, which takes the labels further away.
    [[nodiscard]] bool asks_for_lanes(const FlagSide& a, const FlagSide& b) const {
        return std::max(lanes_of(a.members, sided_), lanes_of(b.members, sided_)) > most_lanes_;
    }
    [[nodiscard]] std::size_t side_of(std::size_t flag) const {
        return std::binary_search(sides_[0].members.begin(), sides_[0].members.end(), flag) ? 0 : 1;
    }
    /// Removes a flag from its side and returns its row.
    static std::size_t take_out(FlagSide& side, std::size_t flag) {
        const auto at = std::lower_bound(side.members.begin(), side.members.end(), flag) - side.members.begin();
        const std::size_t row = side.rows[static_cast<std::size_t>(at)];
        side.members.erase(side.members.begin() + at);
        side.rows.erase(side.rows.begin() + at);
        return row;
    }
    /// Adds a flag to a side and returns its position there.
    static std::size_t put_in(FlagSide& side, std::size_t flag, std::size_t row) {
        const auto at = std::lower_bound(side.members.begin(), side.members.end(), flag) - side.members.begin();
        side.members.insert(side.members.begin() + at, flag);
        side.rows.insert(side.rows.begin() + at, row);
        return static_cast<std::size_t>(at);
    }

    bool try_row_swaps(FlagSide& side) {
        bool changed = false;
        for (std::size_t k = 0; k + 1 < side.rows.size(); ++k) {
            if (side.rows[k] == side.rows[k + 1]) continue;
            const double before = side.cost;
            std::swap(side.rows[k], side.rows[k + 1]);
            evaluate(side, before);
            if (side.cost < before - 1e-6) {
                changed = true;
            } else {
                std::swap(side.rows[k], side.rows[k + 1]);
                side.cost = before;
            }
        }
        return changed;
    }

    const std::vector<Flag>& flags_;
    const FlagRows& rows_;
    const FlagLimits& limits_;
    std::array<FlagSide, 2> sides_;
    std::vector<SidedLabel> sided_;
    std::size_t most_lanes_ = 0;
    std::vector<Flag> chosen_;
    PoleBuffers buffers_;
};

}  // namespace

double free_stretch(const Flag& flag, Side side, std::size_t row) {
    if (row > 0) return 0;
    return side == Side::before ? flag.last_line : flag.first_line;
}

double way_along(const Flag& flag, Side side, std::size_t row, double left) {
    return std::max({0.0, left - flag.marker, flag.marker - (left + free_stretch(flag, side, row))});
}

PoleSolution place_poles(const std::vector<Flag>& flags, Side side, const std::vector<std::size_t>& rows,
                         const FlagLimits& limits) {
    PoleBuffers buffers;
    const double overflow = solve_poles(flags, side, rows, limits, std::numeric_limits<double>::infinity(), buffers);
    return {std::move(buffers.low), overflow};
}

FlagLayout place_flags(const std::vector<Flag>& flags, const std::vector<std::size_t>& places, const FlagRows& rows,
                       const FlagLimits& limits) {
    FlagSearch search(flags, rows, limits);
    search.start_with(places);
    return search.layout();
}

FlagLayout hang_flags(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits) {
    FlagSearch stairs(flags, rows, limits);
    stairs.start_with_stairs();
    // Stairs are as dense as flags can hang but for the odd label, so a search cannot gain much room.
    if (stairs.overflow() > (limits.to - limits.from) * hopeless_share) return stairs.layout();
    stairs.improve();
    // Where stairs do not fit nothing looser will.
    if (stairs.overflow() > 0) return stairs.layout();
    FlagSearch nested(flags, rows, limits);
    nested.start_with_nesting();
    nested.improve();
    return nested.cost() < stairs.cost() ? nested.layout() : stairs.layout();
}

}  // namespace dateline

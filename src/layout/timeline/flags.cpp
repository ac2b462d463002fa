#include "layout/timeline/flags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include "layout/timeline/poles.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e4;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
constexpr int most_passes = 8;
constexpr int rough_passes = 1;
/// Rounds of a search: so many for each flag, but so many visits of flags in all.
constexpr std::size_t rounds_of_flag = 10;
constexpr std::size_t most_visits = 18'000;
/// So many neighbours are hung anew in a round, and so many on both sides of them mended.
constexpr std::size_t shaken = 4;
constexpr std::size_t mended_around = 5;
/// A gain that rounding could make is none, or two machines might differ.
constexpr double least_gain = 1e-6;
/// A flag tries to change places with so many that follow.
constexpr std::size_t swap_reach = 4;

/// Looks for better rows and sides by threshold accepting (Dueck and Scheuer 1990): random changes that cost less than
/// a threshold, which falls to nothing; then by single changes until none helps. A place is a row + 0 before the axis,
/// a row + rows.before after it.
class FlagSearch {
public:
    FlagSearch(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits)
        : flags_(flags),
          rows_(rows),
          limits_(limits),
          solvers_{PoleSolver(flags, rows_, limits_, Side::before), PoleSolver(flags, rows_, limits_, Side::after)},
          places_(flags.size(), 0) {
        for (const Flag& flag : flags) sided_.push_back({flag.width, flag.bar});
    }

    /// Descending stairs in both rows of the sides, alternating: as dense as flags can hang.
    void start_with_stairs() {
        const std::vector<Side> sides = balanced_sides(sided_);
        std::array<std::size_t, 2> hung{};
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            const std::size_t s = row_count(1) == 0 || (row_count(0) != 0 && sides[i] == Side::before) ? 0 : 1;
            places_[i] = place_at(s, row_count(s) - 1 - hung[s] % row_count(s));
            hung[s] += 1;
        }
        evaluate_both();
    }
    /// From the last flag to the first, each in the lowest row from which nothing later hides behind it.
    void start_with_nesting() {
        std::array<std::vector<std::pair<double, std::size_t>>, 2> later;  // pole and row, nearest last
        for (std::size_t i = flags_.size(); i-- > 0;) {
            std::array<std::size_t, 2> needed{};
            for (std::size_t s = 0; s < 2; ++s) {
                const double end = flags_[i].marker + flags_[i].width + limits_.label_gap;
                // Whatever rises out of the stretch of this label must stay below it.
                for (auto at = later[s].rbegin(); at != later[s].rend() && at->first < end; ++at)
                    needed[s] = std::max(needed[s], at->second + 1);
            }
            const auto free_rows = [&](std::size_t s) {
                return static_cast<double>(row_count(s)) - static_cast<double>(needed[s]);
            };
            const std::size_t s = row_count(1) == 0 || (row_count(0) != 0 && free_rows(0) >= free_rows(1)) ? 0 : 1;
            const std::size_t row = needed[s] < row_count(s) ? needed[s] : 0;
            later[s].emplace_back(flags_[i].marker, row);
            places_[i] = place_at(s, row);
        }
        evaluate_both();
    }
    void start_with(std::vector<std::size_t> places) {
        places_ = std::move(places);
        evaluate_both();
    }

    /// Iterated local search: lets a few neighbours change places at any cost, mends what is around them, and keeps
    /// what is better.
    void shake(std::size_t rounds) {
        std::minstd_rand dice(1);
        const auto roll = [&](std::size_t below) { return static_cast<std::size_t>(dice() / 128) % below; };
        for (std::size_t round = 0; round < rounds; ++round) {
            const std::vector<std::size_t> kept = places_;
            const double before = cost();
            const std::size_t first = roll(flags_.size());
            const std::size_t last = std::min(first + shaken, flags_.size());
            for (std::size_t i = first; i < last; ++i) places_[i] = roll(rows_.before + rows_.after);
            evaluate_both();
            improve(first - std::min(first, mended_around), std::min(last + mended_around, flags_.size()), most_passes);
            if (cost() < before - least_gain && !asks_for_lanes()) continue;
            places_ = kept;
            evaluate_both();
        }
    }

    /// Single changes and swaps until none helps.
    void improve(int passes) {
        most_lanes_ = lanes_needed();
        improve(0, flags_.size(), passes);
    }

    /// The same for the flags [first, last).
    void improve(std::size_t first, std::size_t last, int passes) {
        for (int pass = 0; pass < passes; ++pass) {
            bool changed = false;
            for (std::size_t flag = first; flag < last; ++flag) {
                if (try_places(flag)) changed = true;
                for (std::size_t other = flag + 1; other < std::min(flag + swap_reach, last); ++other) {
                    if (try_swap(flag, other, 0)) changed = true;
                }
            }
            if (!changed) break;
        }
    }

    [[nodiscard]] double overflow() const { return std::max(sides_[0].overflow, sides_[1].overflow); }
    [[nodiscard]] double cost() const { return sides_[0].cost + sides_[1].cost; }

    /// The layout as it was searched, or with the shortest ways that its rows allow.
    [[nodiscard]] FlagLayout layout(SearchEffort effort) {
        FlagLayout result;
        result.places.resize(flags_.size());
        for (PoleSolver& solver : solvers_) {
            const double overflow = solver.solve(places_, std::numeric_limits<double>::infinity());
            if (overflow <= 0 && effort != SearchEffort::rough) solver.straighten();
            solver.write(result.places);
            result.overflow = std::max(result.overflow, overflow);
        }
        for (std::size_t i = 0; i < flags_.size(); ++i) result.cost += flag_cost(flags_[i], result.places[i], rows_);
        return result;
    }

private:
    /// What a side of the axis costs as it is.
    struct SideCost {
        double cost = 0;
        double overflow = 0;
    };

    [[nodiscard]] std::size_t row_count(std::size_t side) const { return side == 0 ? rows_.before : rows_.after; }
    [[nodiscard]] std::size_t place_at(std::size_t side, std::size_t row) const {
        return side == 0 ? row : rows_.before + row;
    }
    [[nodiscard]] std::size_t side_of(std::size_t flag) const { return places_[flag] < rows_.before ? 0 : 1; }

    /// The cost of a side; above `bound` only the cost of its overflow.
    SideCost evaluate(std::size_t side, double bound = std::numeric_limits<double>::infinity()) {
        SideCost result;
        result.overflow = solvers_[side].solve(places_, bound / overflow_cost);
        result.cost = result.overflow * overflow_cost;
        if (result.cost <= bound) result.cost += solvers_[side].cost();
        return result;
    }
    void evaluate_both() {
        sides_ = {evaluate(0), evaluate(1)};
        for (PoleSolver& solver : solvers_) solver.remember();
    }
    /// Whether a side without overflow is without it still when at most the places in [first, last] changed.
    [[nodiscard]] bool has_room(std::size_t side, std::size_t first, std::size_t last) const {
        return sides_[side].overflow > 0 || solvers_[side].has_room(places_, first, last);
    }

    /// Tries all other places of a flag, the nearest rows first. Whether one was better.
    bool try_places(std::size_t flag) {
        bool changed = false;
        for (std::size_t place = 0; place < rows_.before + rows_.after; ++place) {
            if (try_move(flag, place, 0)) changed = true;
        }
        return changed;
    }

    /// Lets a flag change its place, or two flags theirs, when that costs less than `threshold`. Whether they did.
    bool try_move(std::size_t flag, std::size_t place, double threshold) {
        const std::size_t old_place = places_[flag];
        if (place == old_place) return false;
        const std::size_t old_side = side_of(flag);
        places_[flag] = place;
        const std::size_t side = side_of(flag);
        if (has_room(side, flag, flag) && accept(old_side, side, threshold)) return true;
        places_[flag] = old_place;
        return false;
    }
    bool try_swap(std::size_t a, std::size_t b, double threshold) {
        if (places_[a] == places_[b]) return false;
        std::swap(places_[a], places_[b]);
        if (has_room(side_of(a), a, b) && (side_of(a) == side_of(b) || has_room(side_of(b), a, b)) &&
            accept(side_of(a), side_of(b), threshold))
            return true;
        std::swap(places_[a], places_[b]);
        return false;
    }
    /// Takes the places as they are now, changed on these sides, when they cost less than `threshold` more than before.
    bool accept(std::size_t side, std::size_t other, double threshold) {
        const double most = cost() + threshold - least_gain;
        std::array<SideCost, 2> tried = sides_;
        double sum = side == other ? sides_[1 - side].cost : 0;
        tried[side] = evaluate(side, most - sum);
        sum += tried[side].cost;
        if (side != other && sum < most) {
            tried[other] = evaluate(other, most - sum);
            sum += tried[other].cost;
        }
        if (sum >= most || (side != other && asks_for_lanes())) return false;
        sides_ = tried;
        solvers_[side].remember();
        if (other != side) solvers_[other].remember();
        return true;
    }

    /// Whether bars need more lanes than at the start, which takes the labels further away.
    [[nodiscard]] bool asks_for_lanes() const { return lanes_needed() > most_lanes_; }
    [[nodiscard]] std::size_t lanes_needed() const {
        std::array<std::vector<std::size_t>, 2> members;
        for (std::size_t i = 0; i < flags_.size(); ++i) members[side_of(i)].push_back(i);
        return std::max(lanes_of(members[0], sided_), lanes_of(members[1], sided_));
    }

    const std::vector<Flag>& flags_;
    FlagRows rows_;
    FlagLimits limits_;
    std::array<PoleSolver, 2> solvers_;
    std::vector<std::size_t> places_;
    std::array<SideCost, 2> sides_;
    std::vector<SidedLabel> sided_;
    std::size_t most_lanes_ = 0;
};

}  // namespace

double flag_cost(const Flag& flag, const FlagPlace& place, const FlagRows& rows) {
    const double way = std::abs(place.pole - flag.marker);
    return std::sqrt(way * way + rows.fan * rows.fan) + way * way / far + static_cast<double>(place.row) * rows.height;
}

FlagLayout place_flags(const std::vector<Flag>& flags, const std::vector<std::size_t>& places, const FlagRows& rows,
                       const FlagLimits& limits) {
    FlagSearch search(flags, rows, limits);
    search.start_with(places);
    return search.layout(SearchEffort::full);
}

FlagLayout hang_flags(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits,
                      SearchEffort effort) {
    if (flags.empty()) return {};
    FlagSearch stairs(flags, rows, limits);
    stairs.start_with_stairs();
    // Stairs are as dense as flags can hang but for the odd label, so a search cannot gain much room.
    if (stairs.overflow() > (limits.to - limits.from) * hopeless_share) return stairs.layout(effort);
    FlagSearch nested(flags, rows, limits);
    nested.start_with_nesting();
    FlagSearch& search = nested.cost() < stairs.cost() ? nested : stairs;
    if (effort == SearchEffort::rough) {
        // What overflows is mended only when nothing else is left.
        if (search.overflow() <= 0) search.improve(rough_passes);
    } else {
        search.improve(most_passes);
        if (search.overflow() <= 0 && effort == SearchEffort::full)
            search.shake(std::min(rounds_of_flag * flags.size(), most_visits / flags.size()));
    }
    return search.layout(effort);
}

}  // namespace dateline

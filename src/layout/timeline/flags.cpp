#include "layout/timeline/flags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "layout/timeline/flag_beam.hpp"
#include "layout/timeline/flag_starts.hpp"
#include "layout/timeline/poles.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e4;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
constexpr int most_passes = 8;
/// Answers that a beam keeps: to compare numbers of rows, to begin a search, and for a few neighbours.
constexpr std::size_t rough_width = 4;
constexpr std::size_t full_width = 24;
constexpr std::size_t neighbours_width = 8;
/// So many neighbours are hung anew together, from one flag on and then from so many further on; and so many flags on
/// both sides of them look again for better places.
constexpr std::size_t neighbours = 6;
constexpr std::size_t neighbours_step = 2;
constexpr std::size_t mended_around = 5;
/// How often that is done all along the axis.
constexpr int most_rounds = 3;
/// A gain that rounding could make is none, or two machines might differ.
constexpr double least_gain = 1e-6;
/// Searches of so few flags begin everywhere.
constexpr std::size_t few_flags = 12;
/// A flag tries to change places with so many that follow.
constexpr std::size_t swap_reach = 4;
/// Flags as near as this to a change look at their places again.
constexpr std::size_t change_reach = 6;

/// Looks for better rows and sides: a beam search for all flags, single changes and swaps until none helps, and beam
/// searches for a few neighbours at a time (large neighbourhood search, Shaw 1998). A place is a row + 0 before the
/// axis, a row + rows.before after it.
class FlagSearch {
public:
    FlagSearch(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits)
        : flags_(flags),
          rows_(rows),
          limits_(limits),
          sides_{PoleSide(flags, rows_, limits_, Side::before), PoleSide(flags, rows_, limits_, Side::after)},
          beam_(flags, rows_, limits_),
          places_(flags.size(), 0),
          is_near_change_(flags.size(), 0),
          slack_(flags.size(), 0) {
        for (const Flag& flag : flags) sided_.push_back({flag.width, flag.bar});
    }

    void start_with(std::vector<std::size_t> places) {
        places_ = std::move(places);
        for (std::size_t i = 0; i < flags_.size(); ++i) hang(i, places_[i]);
        settle();
    }

    /// Places that a beam search finds. Whether there are any.
    bool start_with_beam(std::size_t width) {
        auto found = beam_.find(0, flags_.size(), {}, width);
        if (found.empty()) return false;
        start_with(std::move(found.front()));
        return true;
    }

    /// From the start that was made, as far as the effort goes. What overflows is not mended: the starts try that.
    void search(SearchEffort effort) {
        if (overflow_ > 0 || effort == SearchEffort::rough) return;
        most_lanes_ = lanes_needed();
        improve_between(0, flags_.size());
        if (effort == SearchEffort::full) reconsider();
    }

    [[nodiscard]] double overflow() const { return overflow_; }
    [[nodiscard]] double cost() const { return overflow_ * overflow_cost + sides_[0].cost() + sides_[1].cost(); }

    /// The layout as it was searched, or with the shortest ways that its rows allow.
    [[nodiscard]] FlagLayout layout(SearchEffort effort) const {
        FlagLayout result;
        result.places.resize(flags_.size());
        for (const PoleSide& side : sides_) side.write(result.places, effort != SearchEffort::rough);
        result.overflow = overflow_;
        for (std::size_t i = 0; i < flags_.size(); ++i) result.cost += flag_cost(flags_[i], result.places[i], rows_);
        return result;
    }

private:
    [[nodiscard]] std::size_t place_count() const { return rows_.before + rows_.after; }
    [[nodiscard]] std::size_t side_of(std::size_t place) const { return place < rows_.before ? 0 : 1; }
    [[nodiscard]] std::size_t row_of(std::size_t place) const {
        return place < rows_.before ? place : place - rows_.before;
    }
    /// What a flag costs at least in a place.
    [[nodiscard]] double least_cost(std::size_t place) const {
        return rows_.fan + rows_.height * static_cast<double>(row_of(place));
    }
    void hang(std::size_t flag, std::size_t place) { sides_[side_of(place)].put(flag, row_of(place)); }
    void take_off(std::size_t flag, std::size_t place) { sides_[side_of(place)].put(flag, PoleSide::nowhere); }

    /// Finds what the flags cost as they hang.
    void settle() {
        overflow_ = std::max(sides_[0].overflow(), sides_[1].overflow());
        if (overflow_ > 0) return;
        for (PoleSide& side : sides_) {
            static_cast<void>(side.try_change(0, flags_.size() - 1));
            side.keep();
        }
    }

    void move(std::size_t flag, std::size_t place) {
        take_off(flag, places_[flag]);
        places_[flag] = place;
        hang(flag, place);
    }

    /// Takes some neighbours off and hangs them anew, all along the axis and again, until none finds a better place.
    void reconsider() {
        for (int round = 0; round < most_rounds; ++round) {
            const double before = cost();
            for (std::size_t first = 0; first < flags_.size(); first += neighbours_step) {
                const std::size_t last = std::min(first + neighbours, flags_.size());
                if (!hang_anew(first, last)) continue;
                improve_between(first - std::min(first, mended_around), std::min(last + mended_around, flags_.size()));
            }
            if (cost() > before - least_gain) break;
        }
    }

    /// Single changes of the flags [first, last), and swaps among them, until none helps. After the first pass only
    /// flags that are near a change are looked at again.
    void improve_between(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) is_near_change_[i] = true;
        bool changed = true;
        for (int pass = 0; pass < most_passes && changed; ++pass) {
            changed = false;
            for (std::size_t flag = first; flag < last; ++flag) {
                if (!is_near_change_[flag]) continue;
                is_near_change_[flag] = false;
                bool moved = improve_place(flag);
                for (std::size_t other = flag + 1; other < std::min(flag + swap_reach, last); ++other)
                    moved = try_swap(flag, other) || moved;
                if (!moved) continue;
                changed = true;
                for (std::size_t i = std::max(first + change_reach, flag) - change_reach;
                     i < std::min(flag + change_reach, last); ++i)
                    is_near_change_[i] = true;
            }
        }
    }

    /// Hangs a flag in the place where it costs least. Whether that is another.
    bool improve_place(std::size_t flag) {
        const std::size_t old_place = places_[flag];
        PoleSide& old_side = sides_[side_of(old_place)];
        take_off(flag, old_place);
        const double gain = -old_side.try_change(flag, flag);
        slack_[flag] = gain - least_cost(old_place);
        std::size_t best_place = old_place;
        double best = -least_gain;
        for (std::size_t place = 0; place < place_count(); ++place) {
            // Others can only be in the way.
            if (place == old_place || least_cost(place) - gain >= best) continue;
            const bool stays = side_of(place) == side_of(old_place);
            hang(flag, place);
            const double change = sides_[side_of(place)].try_change(flag, flag) - (stays ? 0 : gain);
            take_off(flag, place);
            if (change < best && (stays || !asks_for_lanes_at(flag, place))) {
                best = change;
                best_place = place;
            }
        }
        hang(flag, old_place);
        if (best_place == old_place) return false;
        keep_move(flag, best_place);
        return true;
    }
    void keep_move(std::size_t flag, std::size_t place) {
        const std::size_t old_place = places_[flag];
        move(flag, place);
        keep_change(side_of(old_place), flag, flag);
        if (side_of(place) != side_of(old_place)) keep_change(side_of(place), flag, flag);
    }
    /// Looks for better places for the flags [first, last) together. Whether there are some.
    bool hang_anew(std::size_t first, std::size_t last) {
        FlagBeamStart start;
        for (std::size_t s = 0; s < 2; ++s) {
            start.pushed[s] = sides_[s].pushed_before(first);
            start.packed[s] = sides_[s].packed_before(first);
        }
        for (std::size_t i = 0; i < first; ++i) {
            if (!(flags_[i].bar.to > flags_[i].bar.from)) continue;
            const std::size_t s = side_of(places_[i]);
            start.lanes[s] = std::max(start.lanes[s], start.bars[s].add(flags_[i].bar));
        }
        const std::vector<std::size_t> kept(places_.begin() + static_cast<std::ptrdiff_t>(first),
                                            places_.begin() + static_cast<std::ptrdiff_t>(last));
        std::vector<std::size_t> best;
        double least = -least_gain;
        for (const std::vector<std::size_t>& places : beam_.find(first, last, start, neighbours_width)) {
            for (std::size_t i = first; i < last; ++i) move(i, places[i - first]);
            double change = sides_[0].try_change(first, last - 1);
            if (change < std::numeric_limits<double>::infinity()) change += sides_[1].try_change(first, last - 1);
            if (change >= least || lanes_needed() > most_lanes_) continue;
            least = change;
            best = places;
        }
        const std::vector<std::size_t>& places = best.empty() ? kept : best;
        for (std::size_t i = first; i < last; ++i) move(i, places[i - first]);
        if (best.empty()) return false;
        keep_change(0, first, last - 1);
        keep_change(1, first, last - 1);
        return true;
    }
    void keep_change(std::size_t side, std::size_t first, std::size_t last) {
        static_cast<void>(sides_[side].try_change(first, last));
        sides_[side].keep();
    }

    bool try_swap(std::size_t a, std::size_t b) {
        if (places_[a] == places_[b] || slack_[a] + slack_[b] < least_gain) return false;
        const std::size_t place = places_[a];
        const std::size_t other = places_[b];
        move(a, other);
        move(b, place);
        const std::size_t side = side_of(place);
        double change = sides_[side].try_change(a, b);
        if (side_of(other) != side && change < std::numeric_limits<double>::infinity())
            change += sides_[side_of(other)].try_change(a, b);
        if (change < -least_gain && (side_of(other) == side || lanes_needed() <= most_lanes_)) {
            sides_[side].keep();
            if (side_of(other) != side) sides_[side_of(other)].keep();
            return true;
        }
        move(a, place);
        move(b, other);
        return false;
    }

    /// Whether bars need more lanes than at the start, which takes the labels further away. A flag without a bar
    /// changes nothing.
    [[nodiscard]] bool asks_for_lanes(std::size_t flag, std::size_t old_place) const {
        if (side_of(places_[flag]) == side_of(old_place) || !(flags_[flag].bar.to > flags_[flag].bar.from))
            return false;
        return lanes_needed() > most_lanes_;
    }
    [[nodiscard]] bool asks_for_lanes_at(std::size_t flag, std::size_t place) {
        const std::size_t old_place = std::exchange(places_[flag], place);
        const bool asks = asks_for_lanes(flag, old_place);
        places_[flag] = old_place;
        return asks;
    }
    [[nodiscard]] std::size_t lanes_needed() const {
        std::array<std::vector<std::size_t>, 2> members;
        for (std::size_t i = 0; i < flags_.size(); ++i) members[side_of(places_[i])].push_back(i);
        return lanes_of(members[0], sided_) + lanes_of(members[1], sided_);
    }

    const std::vector<Flag>& flags_;
    FlagRows rows_;
    FlagLimits limits_;
    std::array<PoleSide, 2> sides_;
    FlagBeam beam_;
    std::vector<std::size_t> places_;
    std::vector<char> is_near_change_;  ///< flags that look at their places again
    std::vector<double> slack_;         ///< how much more each flag cost than its place must when it was looked at last
    double overflow_ = 0;
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
    stairs.start_with(stair_places(flags, rows));
    // Stairs are as dense as flags can hang but for the odd label, so a search cannot gain much room.
    if (stairs.overflow() > (limits.to - limits.from) * hopeless_share) return stairs.layout(effort);
    FlagSearch nested(flags, rows, limits);
    nested.start_with(nested_places(flags, rows, limits));
    FlagSearch beamed(flags, rows, limits);
    const bool is_found = beamed.start_with_beam(effort == SearchEffort::rough ? rough_width : full_width);
    std::vector<FlagSearch*> searches{&stairs, &nested};
    if (is_found) searches.push_back(&beamed);
    std::stable_sort(searches.begin(), searches.end(),
                     [](const FlagSearch* a, const FlagSearch* b) { return a->cost() < b->cost(); });
    // Few flags are worth a search from everywhere.
    if (effort != SearchEffort::full || flags.size() > few_flags) searches.resize(1);
    FlagLayout best;
    for (FlagSearch* search : searches) {
        search->search(effort);
        FlagLayout layout = search->layout(effort);
        if (best.places.empty() || std::tie(layout.overflow, layout.cost) < std::tie(best.overflow, best.cost))
            best = std::move(layout);
    }
    return best;
}

}  // namespace dateline

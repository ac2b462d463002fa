#include "layout/timeline/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include "layout/timeline/growing_spacing.hpp"
#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e4;
constexpr double lane_cost = 1e3;
constexpr int most_passes = 10;
/// Answers that a beam keeps: at most so many in all, but for each label so many.
constexpr std::size_t most_kept = 12'000;
constexpr std::size_t narrowest_beam = 4;
constexpr std::size_t widest_beam = 32;
/// A leader goes along the axis on a slant about this deep.
constexpr double slant = 10;
/// Searches of so few labels look at what finished layouts cost.
constexpr std::size_t few_labels = 12;
/// Columns that end within so many points of each other end at the same place.
constexpr double same_place = 2;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
/// A gain that rounding could make is none, or two machines might differ.
constexpr double least_gain = 1e-6;
/// A label tries to change places with so many that follow.
constexpr std::size_t swap_reach = 4;
/// Labels as near as this to a change look at their sides again.
constexpr std::size_t change_reach = 8;

std::size_t index_of(Side side) {
    return side == Side::before ? 0 : 1;
}

/// What it costs a label to stand on a side that it does not lean to.
double lean_cost(const ColumnLabel& label, Side side) {
    return std::max(0.0, side == Side::before ? label.lean : -label.lean);
}

/// What a column costs.
struct ColumnCost {
    double cost = 0;
    double overflow = 0;
};

/// Spaces one column after the other; keeps its buffers.
class ColumnSpacer {
public:
    ColumnSpacer(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits)
        : labels_(labels), limits_(limits) {}

    ColumnCost space(const std::vector<Side>& sides, Side side) {
        boxes_.clear();
        double total = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            if (sides[i] != side) continue;
            const ColumnLabel& label = labels_[i];
            boxes_.push_back({label.marker - (label.attach_from + label.attach_to) / 2, label.height, 1});
            total += label.height;
        }
        spacer_.space(boxes_, limits_.from, limits_.to, tops_);
        ColumnCost result;
        result.overflow = std::max(0.0, total - (limits_.to - limits_.from));
        result.cost = result.overflow * overflow_cost;
        std::size_t k = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            if (sides[i] == side) result.cost += column_cost(labels_[i], tops_[k++]) + lean_cost(labels_[i], side);
        }
        return result;
    }

private:
    const std::vector<ColumnLabel>& labels_;
    const ColumnLimits& limits_;
    BoxSpacer spacer_;
    std::vector<SpacedBox> boxes_;
    std::vector<double> tops_;
};

std::vector<SidedLabel> sided(const std::vector<ColumnLabel>& labels) {
    std::vector<SidedLabel> result;
    for (const ColumnLabel& label : labels) result.push_back({label.height, label.bar});
    return result;
}

/// Decides the sides of the labels in their order, with many answers side by side (beam search). Of answers whose
/// columns end at about the same places, which is all that later labels can see of them, the cheapest is kept.
class SideBeam {
public:
    SideBeam(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits, std::size_t most_lanes)
        : labels_(labels), limits_(limits), most_lanes_(most_lanes) {
        for (const ColumnLabel& label : labels) total_ += label.height;
    }

    /// The answers that were kept, the cheapest first; at most `most`.
    std::vector<std::vector<Side>> find(std::size_t most) {
        spacings_.clear();
        answers_.assign(1, {});
        width_ = std::clamp(most_kept / std::max<std::size_t>(labels_.size(), 1), narrowest_beam, widest_beam);
        for (std::uint32_t i = 0; i < labels_.size(); ++i) decide(i);
        std::vector<std::vector<Side>> found;
        for (std::size_t k = 0; k < std::min(most, answers_.size()); ++k) {
            found.emplace_back(labels_.size(), Side::before);
            spacings_.for_each(answers_[k].ends[1], [&](std::uint32_t i) { found.back()[i] = Side::after; });
        }
        return found;
    }

private:
    struct Answer {
        std::array<GrowingEnd, 2> ends{};
        std::array<double, 2> filled{};
        std::array<double, 2> bottoms{};
        std::array<OpenBars, 2> bars{};
        double extra = 0;  ///< for leaning, lanes and overflow
        double cost = 0;
    };
    /// One answer more, before it is known to be kept.
    struct Offer {
        std::size_t from = 0;
        std::size_t side = 0;
        GrowingPool pool{};
        double bottom = 0;
        double extra = 0;
        double cost = 0;
    };

    void decide(std::uint32_t label) {
        offers_.clear();
        for (std::size_t from = 0; from < answers_.size(); ++from) {
            for (std::size_t side = 0; side < 2; ++side) offer(label, from, side);
        }
        std::sort(offers_.begin(), offers_.end(), [](const Offer& a, const Offer& b) {
            return std::tie(a.cost, a.from, a.side) < std::tie(b.cost, b.from, b.side);
        });
        next_.clear();
        seen_.clear();
        for (const Offer& offer : offers_) {
            if (next_.size() == width_) break;
            const double other = answers_[offer.from].bottoms[1 - offer.side];
            const auto cell = [](double bottom) { return static_cast<std::int64_t>(std::floor(bottom / same_place)); };
            const std::pair<std::int64_t, std::int64_t> cells{cell(offer.side == 0 ? offer.bottom : other),
                                                              cell(offer.side == 0 ? other : offer.bottom)};
            if (std::find(seen_.begin(), seen_.end(), cells) != seen_.end()) continue;
            seen_.push_back(cells);
            next_.push_back(taken(offer, label));
        }
        answers_.swap(next_);
    }

    void offer(std::uint32_t index, std::size_t from, std::size_t side) {
        const Answer& answer = answers_[from];
        const ColumnLabel& label = labels_[index];
        const double wanted = label.marker - (label.attach_from + label.attach_to) / 2 - answer.filled[side];
        const double room = limits_.to - limits_.from;
        // Later labels push from below: at best both columns end up equally full.
        const double most = limits_.to - std::max(answer.filled[side] + label.height, std::min(total_ / 2, room));
        Offer offer{from, side, {}, 0, answer.extra, 0};
        offer.pool = spacings_.grown(answer.ends[side], index, answer.filled[side], wanted, limits_.from, most,
                                     [&](std::uint32_t i, double top) { return column_cost(labels_[i], top); });
        offer.bottom = answer.filled[side] + label.height + std::max(limits_.from, std::min(offer.pool.mean, most));
        offer.extra += lean_cost(label, side == 0 ? Side::before : Side::after);
        offer.extra += overflow_cost * (std::max(0.0, answer.filled[side] + label.height - room) -
                                        std::max(0.0, answer.filled[side] - room));
        if (label.bar.to > label.bar.from) {
            OpenBars bars = answer.bars[side];
            if (bars.add(label.bar) > most_lanes_) offer.extra += lane_cost;
        }
        offer.cost = offer.pool.cost + spacings_.cost(answer.ends[1 - side]) + offer.extra;
        offers_.push_back(offer);
    }

    Answer taken(const Offer& offer, std::uint32_t label) {
        Answer answer = answers_[offer.from];
        answer.ends[offer.side] = spacings_.keep(answer.ends[offer.side], offer.pool, label, answer.filled[offer.side]);
        answer.filled[offer.side] += labels_[label].height;
        answer.bottoms[offer.side] = offer.bottom;
        if (labels_[label].bar.to > labels_[label].bar.from) answer.bars[offer.side].add(labels_[label].bar);
        answer.extra = offer.extra;
        answer.cost = offer.cost;
        return answer;
    }

    const std::vector<ColumnLabel>& labels_;
    const ColumnLimits& limits_;
    std::size_t most_lanes_;
    double total_ = 0;
    std::size_t width_ = 0;
    GrowingSpacings spacings_;
    std::vector<Answer> answers_;
    std::vector<Answer> next_;
    std::vector<Offer> offers_;
    std::vector<std::pair<std::int64_t, std::int64_t>> seen_;
};

/// Which side each label goes to is the hard part (two sides are NP-complete for labels of any height: Bekos et al.
/// 2007), so it is searched; what follows from it is exact. A beam decides label by label; single changes and swaps
/// mend what is left until none helps.
class SideSearch {
public:
    SideSearch(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits)
        : labels_(labels),
          limits_(limits),
          spacer_(labels, limits),
          sided_(sided(labels)),
          sides_(labels.size(), Side::after) {
        if (!limits.two_sided) return;
        sides_ = balanced_sides(sided_);
        // Of bars that lie over each other half can go to each side, whatever else stands there.
        std::vector<std::size_t> all(labels.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        most_lanes_ = (lanes_of(all, sided_) + 1) / 2;
    }

    void search() {
        // No choice of sides makes room that is not there.
        double total = 0;
        for (const ColumnLabel& label : labels_) total += label.height;
        if (!limits_.two_sided || total > 2 * (limits_.to - limits_.from)) return;
        const bool is_small = labels_.size() <= few_labels;
        auto found = SideBeam(labels_, limits_, most_lanes_).find(is_small ? widest_beam : 1);
        sides_ = std::move(found.front());
        most_lanes_ = std::max(most_lanes_, lanes_needed());
        if (!is_small) return improve();
        double best = exact_cost();
        for (std::size_t k = 1; k < found.size(); ++k) {
            sides_.swap(found[k]);
            const double cost = exact_cost();
            if (lanes_needed() <= most_lanes_ && cost < best - least_gain) {
                best = cost;
            } else {
                sides_.swap(found[k]);
            }
        }
        improve_exactly(best);
    }

    [[nodiscard]] ColumnLayout layout() const { return space_columns(labels_, sides_, limits_); }

private:
    void improve() {
        for (const Side side : {Side::before, Side::after}) columns_[index_of(side)] = spacer_.space(sides_, side);
        for_each_change([&](std::size_t first, std::size_t second) { return try_flips(first, second); });
    }
    /// The same by what the finished layout costs, which takes longer.
    void improve_exactly(double cost) {
        for_each_change([&](std::size_t first, std::size_t second) {
            flip(first, second);
            const double changed = exact_cost();
            if (changed < cost - least_gain && !asks_for_lanes(first, second)) {
                cost = changed;
                return true;
            }
            flip(first, second);
            return false;
        });
    }
    [[nodiscard]] double exact_cost() const {
        const ColumnLayout spaced = space_columns(labels_, sides_, limits_);
        double cost = spaced.cost + std::max(0.0, spaced.overflow) * overflow_cost;
        for (std::size_t i = 0; i < labels_.size(); ++i) cost += lean_cost(labels_[i], sides_[i]);
        return cost;
    }
    /// Tries all single changes and swaps of neighbours until none helps. After the first pass only labels near a
    /// change are looked at again.
    template <class Try>
    void for_each_change(const Try& try_change) {
        std::vector<char> is_near_change(labels_.size(), 1);
        bool changed = true;
        for (int pass = 0; pass < most_passes && changed; ++pass) {
            changed = false;
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                if (is_near_change[i] == 0) continue;
                is_near_change[i] = 0;
                bool moved = try_change(i, i);
                // Neighbours that change places keep both columns as full as they were.
                for (std::size_t j = i + 1; j < std::min(i + swap_reach, labels_.size()); ++j)
                    moved = (sides_[i] != sides_[j] && try_change(i, j)) || moved;
                if (!moved) continue;
                changed = true;
                const std::size_t end = std::min(i + change_reach, labels_.size());
                for (std::size_t k = std::max(i, change_reach) - change_reach; k < end; ++k) is_near_change[k] = 1;
            }
        }
    }

    /// Lets one label, or two on different sides, change sides where that helps and asks for no more lanes.
    bool try_flips(std::size_t first, std::size_t second) {
        flip(first, second);
        const double current = columns_[0].cost + columns_[1].cost - least_gain;
        std::array<ColumnCost, 2> tried{spacer_.space(sides_, Side::before), {}};
        if (tried[0].cost < current) {
            tried[1] = spacer_.space(sides_, Side::after);
            if (tried[0].cost + tried[1].cost < current && !asks_for_lanes(first, second)) {
                columns_ = tried;
                return true;
            }
        }
        // Flipping twice restores.
        flip(first, second);
        return false;
    }
    /// Whether bars of labels that changed sides need more lanes than they may.
    [[nodiscard]] bool asks_for_lanes(std::size_t first, std::size_t second) const {
        const auto has_bar = [&](std::size_t i) { return labels_[i].bar.to > labels_[i].bar.from; };
        return (has_bar(first) || has_bar(second)) && lanes_needed() > most_lanes_;
    }
    [[nodiscard]] std::size_t lanes_needed() const {
        std::array<std::vector<std::size_t>, 2> members;
        for (std::size_t i = 0; i < sides_.size(); ++i) members[index_of(sides_[i])].push_back(i);
        return std::max(lanes_of(members[0], sided_), lanes_of(members[1], sided_));
    }
    void flip(std::size_t first, std::size_t second) {
        sides_[first] = opposite(sides_[first]);
        if (second != first) sides_[second] = opposite(sides_[second]);
    }

    const std::vector<ColumnLabel>& labels_;
    const ColumnLimits& limits_;
    ColumnSpacer spacer_;
    std::vector<SidedLabel> sided_;
    std::vector<Side> sides_;
    std::array<ColumnCost, 2> columns_;
    std::size_t most_lanes_ = 0;
};

}  // namespace

double column_cost(const ColumnLabel& label, double top) {
    const double way = std::max({0.0, top + label.attach_from - label.marker, label.marker - (top + label.attach_to)});
    return std::sqrt(way * way + slant * slant) - slant + way * way / far;
}

ColumnLayout space_columns(const std::vector<ColumnLabel>& labels, const std::vector<Side>& sides,
                           const ColumnLimits& limits) {
    ColumnLayout result;
    result.sides = sides;
    result.tops.resize(labels.size());
    for (const Side side : {Side::before, Side::after}) {
        std::vector<ReachedBox> boxes;
        double total = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (sides[i] != side) continue;
            const ColumnLabel& label = labels[i];
            boxes.push_back({label.marker - label.attach_to, label.marker - label.attach_from, label.height});
            total += label.height;
        }
        result.overflow = std::max(result.overflow, total - (limits.to - limits.from));
        const std::vector<double> tops = reach_boxes(boxes, limits.from, limits.to);
        std::size_t k = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (sides[i] == side) result.tops[i] = tops[k++];
        }
    }
    for (std::size_t i = 0; i < labels.size(); ++i) result.cost += column_cost(labels[i], result.tops[i]);
    return result;
}

ColumnLayout stack_columns(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits) {
    SideSearch search(labels, limits);
    search.search();
    return search.layout();
}

}  // namespace dateline

#include "layout/timeline/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e4;
constexpr int most_passes = 10;
/// Random changes of a search: so many for each label, but so many visits of labels in all.
constexpr std::size_t changes_of_label = 100;
constexpr std::size_t most_visits = 400'000;
/// A change may cost so many points at the beginning.
constexpr double first_threshold = 30;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
/// A gain that rounding could make is none, or two machines might differ.
constexpr double least_gain = 1e-6;
/// A label tries to change places with so many that follow.
constexpr std::size_t swap_reach = 4;

std::size_t index_of(Side side) {
    return side == Side::before ? 0 : 1;
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
            if (sides[i] == side) result.cost += column_cost(labels_[i], tops_[k++]);
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

/// Which side each label goes to is the hard part (two sides are NP-complete for labels of any height: Bekos et al.
/// 2007), so it is searched; what follows from it is exact.
/// Looks for better sides by threshold accepting (Dueck and Scheuer 1990): random changes that cost less than a
/// threshold, which falls to nothing; then by single changes and swaps until none helps.
class SideSearch {
public:
    SideSearch(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits)
        : labels_(labels),
          limits_(limits),
          spacer_(labels, limits),
          sided_(sided(labels)),
          sides_(labels.size(), Side::after) {
        if (limits.two_sided) sides_ = balanced_sides(sided_);
        for (const Side side : {Side::before, Side::after}) columns_[index_of(side)] = spacer_.space(sides_, side);
        most_lanes_ = lanes_needed();
    }

    void improve() {
        // No choice of sides makes room that is not there.
        double total = 0;
        for (const ColumnLabel& label : labels_) total += label.height;
        if (!limits_.two_sided || total > 2 * (limits_.to - limits_.from)) return;
        accept_below_threshold();
        for (int pass = 0; pass < most_passes; ++pass) {
            bool changed = false;
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                if (try_flips(i, i, 0)) changed = true;
                // Neighbours that change places keep both columns as full as they were.
                for (std::size_t j = i + 1; j < std::min(i + swap_reach, labels_.size()); ++j) {
                    if (sides_[i] != sides_[j] && try_flips(i, j, 0)) changed = true;
                }
            }
            if (!changed) break;
        }
    }

    [[nodiscard]] ColumnLayout layout() const { return space_columns(labels_, sides_, limits_); }

private:
    void accept_below_threshold() {
        const std::size_t n = sides_.size();
        if (n < 2) return;
        const std::size_t changes = std::min(changes_of_label * n, most_visits / n);
        std::minstd_rand dice(1);
        const auto roll = [&](std::size_t below) { return static_cast<std::size_t>(dice() / 128) % below; };
        for (std::size_t left = changes; left > 0; --left) {
            const std::size_t first = roll(n);
            const std::size_t second = std::min(first + roll(swap_reach), n - 1);
            if (first != second && sides_[first] == sides_[second]) continue;
            try_flips(first, second, first_threshold * static_cast<double>(left) / static_cast<double>(changes));
        }
    }

    /// Lets one label, or two on different sides, change sides where that costs less than `threshold` and asks for no
    /// more lanes.
    bool try_flips(std::size_t first, std::size_t second, double threshold) {
        flip(first, second);
        const double current = columns_[0].cost + columns_[1].cost + threshold - least_gain;
        std::array<ColumnCost, 2> tried{spacer_.space(sides_, Side::before), {}};
        if (tried[0].cost < current) {
            tried[1] = spacer_.space(sides_, Side::after);
            if (tried[0].cost + tried[1].cost < current && lanes_needed() <= most_lanes_) {
                columns_ = tried;
                return true;
            }
        }
        // Flipping twice restores.
        flip(first, second);
        return false;
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
    return way + way * way / far;
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
    search.improve();
    return search.layout();
}

}  // namespace dateline

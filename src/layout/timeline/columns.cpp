#include "layout/timeline/columns.hpp"

#include <algorithm>
#include <cstddef>

#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e5;
constexpr int most_passes = 10;

/// Which side each label goes to is the hard part (two sides are NP-complete for labels of any height: Bekos et al.
/// 2007), so it is searched; what follows from it is exact.
/// Looks for better sides by single changes and swaps until none helps.
class SideSearch {
public:
    SideSearch(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits)
        : labels_(labels), limits_(limits), sides_(labels.size(), Side::after) {
        if (!limits.two_sided) return;
        for (std::size_t i = 0; i < labels.size(); i += 2) sides_[i] = Side::before;
    }

    void improve() {
        current_ = cost_of_both();
        // No choice of sides makes room that is not there.
        double total = 0;
        for (const ColumnLabel& label : labels_) total += label.height;
        if (!limits_.two_sided || total > 2 * (limits_.to - limits_.from)) return;
        for (int pass = 0; pass < most_passes; ++pass) {
            bool changed = false;
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                if (try_flips(i, i)) changed = true;
                // Neighbours that change places keep both columns as full as they were.
                for (std::size_t j = i + 1; j < std::min(i + 4, labels_.size()); ++j) {
                    if (sides_[i] != sides_[j] && try_flips(i, j)) changed = true;
                }
            }
            if (!changed) break;
        }
    }

    [[nodiscard]] ColumnLayout layout() {
        ColumnLayout result;
        result.sides = sides_;
        result.tops.resize(labels_.size());
        for (const Side side : {Side::before, Side::after}) {
            result.cost += cost_of(side);
            result.overflow = std::max(result.overflow, overflow_);
            std::size_t k = 0;
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                if (sides_[i] == side) result.tops[i] = edges_[k++];
            }
        }
        return result;
    }

private:
    double cost_of(Side side) {
        boxes_.clear();
        double total = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            if (sides_[i] != side) continue;
            boxes_.push_back({labels_[i].wanted, labels_[i].height, 1});
            total += labels_[i].height;
        }
        edges_ = space_boxes(boxes_, limits_.from, limits_.to);
        overflow_ = std::max(0.0, total - (limits_.to - limits_.from));
        return spacing_cost(boxes_, edges_) + overflow_ * overflow_cost;
    }
    double cost_of_both() { return cost_of(Side::before) + cost_of(Side::after); }

    bool try_flips(std::size_t first, std::size_t second) {
        flip(first, second);
        const double cost = cost_of_both();
        if (cost < current_ - 1e-6) {
            current_ = cost;
            return true;
        }
        flip(first, second);
        return false;
    }
    /// Flipping twice restores, so a change that does not help is undone by itself.
    void flip(std::size_t first, std::size_t second) {
        sides_[first] = opposite(sides_[first]);
        if (second != first) sides_[second] = opposite(sides_[second]);
    }

    const std::vector<ColumnLabel>& labels_;
    const ColumnLimits& limits_;
    std::vector<Side> sides_;
    std::vector<SpacedBox> boxes_;
    std::vector<double> edges_;
    double overflow_ = 0;
    double current_ = 0;
};

}  // namespace

ColumnLayout stack_columns(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits) {
    SideSearch search(labels, limits);
    search.improve();
    return search.layout();
}

}  // namespace dateline

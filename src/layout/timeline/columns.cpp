#include "layout/timeline/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

constexpr double overflow_cost = 1e4;
constexpr int most_passes = 10;
/// A leader that goes this far along the axis costs twice its length.
constexpr double far = 800;
/// A gain that rounding could make is none, or two machines might differ.
constexpr double least_gain = 1e-6;
/// A label tries to change places with so many that follow.
constexpr std::size_t swap_reach = 4;

/// One column: its labels by index, spaced.
struct Column {
    std::vector<std::size_t> members;
    std::vector<double> tops;
    double cost = 0;
    double overflow = 0;
};

std::size_t index_of(Side side) {
    return side == Side::before ? 0 : 1;
}

Column make_column(const std::vector<ColumnLabel>& labels, const std::vector<Side>& sides, Side side,
                   const ColumnLimits& limits) {
    Column column;
    std::vector<SpacedBox> boxes;
    double total = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (sides[i] != side) continue;
        column.members.push_back(i);
        boxes.push_back({labels[i].marker - (labels[i].attach_from + labels[i].attach_to) / 2, labels[i].height, 1});
        total += labels[i].height;
    }
    column.tops = space_boxes(boxes, limits.from, limits.to);
    column.overflow = std::max(0.0, total - (limits.to - limits.from));
    column.cost = column.overflow * overflow_cost;
    for (std::size_t k = 0; k < column.members.size(); ++k) {
        column.cost += column_cost(labels[column.members[k]], column.tops[k]);
    }
    return column;
}

std::vector<SidedLabel> sided(const std::vector<ColumnLabel>& labels) {
    std::vector<SidedLabel> result;
    for (const ColumnLabel& label : labels) result.push_back({label.height, label.bar});
    return result;
}

/// Which side each label goes to is the hard part (two sides are NP-complete for labels of any height: Bekos et al.
/// 2007), so it is searched; what follows from it is exact.
/// Looks for better sides by single changes and swaps until none helps.
class SideSearch {
public:
    SideSearch(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits)
        : labels_(labels), limits_(limits), sided_(sided(labels)), sides_(labels.size(), Side::after) {
        if (limits.two_sided) sides_ = balanced_sides(sided_);
        for (const Side side : {Side::before, Side::after}) {
            columns_[index_of(side)] = column_of(side);
            most_lanes_ = std::max(most_lanes_, lanes_of(columns_[index_of(side)].members, sided_));
        }
    }

    void improve() {
        // No choice of sides makes room that is not there.
        double total = 0;
        for (const ColumnLabel& label : labels_) total += label.height;
        if (!limits_.two_sided || total > 2 * (limits_.to - limits_.from)) return;
        for (int pass = 0; pass < most_passes; ++pass) {
            bool changed = false;
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                if (try_flips(i, i)) changed = true;
                // Neighbours that change places keep both columns as full as they were.
                for (std::size_t j = i + 1; j < std::min(i + swap_reach, labels_.size()); ++j) {
                    if (sides_[i] != sides_[j] && try_flips(i, j)) changed = true;
                }
            }
            if (!changed) break;
        }
    }

    [[nodiscard]] ColumnLayout layout() const { return space_columns(labels_, sides_, limits_); }

private:
    [[nodiscard]] Column column_of(Side side) const { return make_column(labels_, sides_, side, limits_); }

    /// Lets one label, or two on different sides, change sides where that lowers the cost and asks for no more lanes.
    bool try_flips(std::size_t first, std::size_t second) {
        flip(first, second);
        std::array<Column, 2> tried{column_of(Side::before), Column{}};
        const double current = columns_[0].cost + columns_[1].cost;
        bool better = tried[0].cost < current - least_gain;
        if (better) {
            tried[1] = column_of(Side::after);
            better = tried[0].cost + tried[1].cost < current - least_gain &&
                     std::max(lanes_of(tried[0].members, sided_), lanes_of(tried[1].members, sided_)) <= most_lanes_;
        }
        if (better) {
            columns_ = std::move(tried);
        } else {
            // Flipping twice restores.
            flip(first, second);
        }
        return better;
    }
    void flip(std::size_t first, std::size_t second) {
        sides_[first] = opposite(sides_[first]);
        if (second != first) sides_[second] = opposite(sides_[second]);
    }

    const std::vector<ColumnLabel>& labels_;
    const ColumnLimits& limits_;
    std::vector<SidedLabel> sided_;
    std::vector<Side> sides_;
    std::array<Column, 2> columns_;
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
        Column column = make_column(labels, sides, side, limits);
        std::vector<ReachedBox> boxes;
        for (const std::size_t i : column.members) {
            boxes.push_back(
                {labels[i].marker - labels[i].attach_to, labels[i].marker - labels[i].attach_from, labels[i].height});
        }
        column.tops = reach_boxes(boxes, limits.from, limits.to);
        result.cost += column.cost;
        result.overflow = std::max(result.overflow, column.overflow);
        for (std::size_t k = 0; k < column.members.size(); ++k) result.tops[column.members[k]] = column.tops[k];
    }
    return result;
}

ColumnLayout stack_columns(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits) {
    SideSearch search(labels, limits);
    search.improve();
    return search.layout();
}

}  // namespace dateline

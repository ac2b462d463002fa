#include "layout/timeline/lanes.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace dateline {

LaneAssignment assign_lanes(const std::vector<LaneInterval>& intervals) {
    std::vector<std::size_t> order(intervals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(intervals[a].from, intervals[a].to, a) < std::tie(intervals[b].from, intervals[b].to, b);
    });
    using Ending = std::pair<double, std::size_t>;  // end and lane
    std::priority_queue<Ending, std::vector<Ending>, std::greater<>> busy;
    std::set<std::size_t> free;
    LaneAssignment result;
    result.lane.resize(intervals.size());
    for (const std::size_t index : order) {
        // Lanes whose bar has ended are free again, the lowest first: bars stay near the axis.
        while (!busy.empty() && busy.top().first <= intervals[index].from) {
            free.insert(busy.top().second);
            busy.pop();
        }
        // A new lane only when all overlap here: their number is the least possible.
        if (free.empty()) free.insert(result.count++);
        const std::size_t lane = *free.begin();
        free.erase(free.begin());
        result.lane[index] = lane;
        busy.emplace(intervals[index].to, lane);
    }
    return result;
}

std::vector<Side> balanced_sides(const std::vector<SidedLabel>& labels) {
    std::vector<Side> sides;
    std::array<std::vector<double>, 2> bar_ends;
    std::array<double, 2> filled{};
    for (const SidedLabel& label : labels) {
        const auto open_bars = [&](std::size_t side) {
            return std::count_if(bar_ends[side].begin(), bar_ends[side].end(),
                                 [&](double end) { return end > label.bar.from; });
        };
        std::size_t side = filled[0] <= filled[1] ? 0 : 1;
        if (label.bar.to > label.bar.from) {
            if (open_bars(side) > open_bars(1 - side)) side = 1 - side;
            bar_ends[side].push_back(label.bar.to);
        }
        filled[side] += label.size;
        sides.push_back(side == 0 ? Side::before : Side::after);
    }
    return sides;
}

std::size_t lanes_of(const std::vector<std::size_t>& members, const std::vector<SidedLabel>& labels) {
    std::vector<LaneInterval> bars;
    for (const std::size_t i : members) {
        if (labels[i].bar.to > labels[i].bar.from) bars.push_back(labels[i].bar);
    }
    return assign_lanes(bars).count;
}

std::size_t OpenBars::add(const LaneInterval& bar) {
    std::size_t open = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        if (ends_[i] > bar.from) ends_[open++] = ends_[i];
    }
    // More than these are too many for any figure.
    if (open == ends_.size()) open -= 1;
    ends_[open++] = bar.to;
    count_ = open;
    return open;
}

}  // namespace dateline

#include "layout/timeline/isotonic.hpp"

#include <algorithm>
#include <cstddef>
#include <queue>

namespace dateline {

namespace {

/// Consecutive boxes that share one value of the monotone sequence.
struct Pool {
    double weight = 0;
    double weighted_sum = 0;
    std::size_t count = 0;

    [[nodiscard]] double mean() const { return weighted_sum / weight; }
};

}  // namespace

std::vector<double> space_boxes(const std::vector<SpacedBox>& boxes, double from, double to) {
    // With z[i] = edge[i] - (sum of earlier extents) the separations become z[i] <= z[i + 1].
    std::vector<Pool> pools;
    pools.reserve(boxes.size());
    double before = 0;
    for (const SpacedBox& box : boxes) {
        pools.push_back({box.weight, box.weight * (box.wanted - before), 1});
        before += box.extent;
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().weight += last.weight;
            pools.back().weighted_sum += last.weighted_sum;
            pools.back().count += last.count;
        }
    }
    // The walls bound every z by the same two numbers, so clamping the free solution keeps it optimal.
    const double highest = to - before;
    std::vector<double> edges;
    edges.reserve(boxes.size());
    double offset = 0;
    for (const Pool& pool : pools) {
        const double value = std::max(from, std::min(pool.mean(), highest));
        for (std::size_t i = 0; i < pool.count; ++i) {
            edges.push_back(value + offset);
            offset += boxes[edges.size() - 1].extent;
        }
    }
    return edges;
}

std::vector<double> reach_boxes(const std::vector<ReachedBox>& boxes, double from, double to) {
    // Inside its free stretch a box still leans to the middle, at this fraction of the price outside.
    constexpr int outside_slope = 6;
    std::priority_queue<double> breakpoints;
    std::vector<double> best_so_far;
    double before = 0;
    for (const ReachedBox& box : boxes) {
        const double middle = (box.least + box.greatest) / 2;
        for (int i = 0; i < outside_slope - 1; ++i) breakpoints.push(box.least - before);
        breakpoints.push(middle - before);
        breakpoints.push(middle - before);
        for (int i = 0; i < outside_slope - 1; ++i) breakpoints.push(box.greatest - before);
        // An edge may lie behind the best place of the edges before it at no cost to them: the rising part goes.
        for (int i = 0; i < outside_slope; ++i) breakpoints.pop();
        best_so_far.push_back(breakpoints.top());
        before += box.extent;
    }
    // Backwards, each edge takes its best place, or the nearest that the edge after it leaves.
    std::vector<double> edges(boxes.size());
    double limit = to - before;
    for (std::size_t i = boxes.size(); i-- > 0;) {
        before -= boxes[i].extent;
        limit = std::min(limit, best_so_far[i]);
        edges[i] = std::max(from, limit) + before;
    }
    return edges;
}

double spacing_cost(const std::vector<SpacedBox>& boxes, const std::vector<double>& edges) {
    double cost = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double moved = edges[i] - boxes[i].wanted;
        cost += boxes[i].weight * moved * moved;
    }
    return cost;
}

}  // namespace dateline

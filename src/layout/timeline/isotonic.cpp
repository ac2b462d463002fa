#include "layout/timeline/isotonic.hpp"

#include <algorithm>
#include <cstddef>
#include <queue>

namespace dateline {

std::vector<double> space_boxes(const std::vector<SpacedBox>& boxes, double from, double to) {
    std::vector<double> edges;
    BoxSpacer().space(boxes, from, to, edges);
    return edges;
}

void BoxSpacer::space(const std::vector<SpacedBox>& boxes, double from, double to, std::vector<double>& edges) {
    // With z[i] = edge[i] - (sum of earlier extents) the separations become z[i] <= z[i + 1].
    pools_.clear();
    double before = 0;
    for (const SpacedBox& box : boxes) {
        Pool pool{box.weight, box.weight * (box.wanted - before), 1, box.wanted - before};
        before += box.extent;
        while (!pools_.empty() && pools_.back().mean >= pool.mean) {
            pool.weight += pools_.back().weight;
            pool.weighted_sum += pools_.back().weighted_sum;
            pool.count += pools_.back().count;
            pool.mean = pool.weighted_sum / pool.weight;
            pools_.pop_back();
        }
        pools_.push_back(pool);
    }
    // The walls bound every z by the same two numbers, so clamping the free solution keeps it optimal.
    const double highest = to - before;
    edges.clear();
    double offset = 0;
    for (const Pool& pool : pools_) {
        const double value = std::max(from, std::min(pool.mean, highest));
        for (std::size_t i = 0; i < pool.count; ++i) {
            edges.push_back(value + offset);
            offset += boxes[edges.size() - 1].extent;
        }
    }
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

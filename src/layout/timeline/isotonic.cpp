#include "layout/timeline/isotonic.hpp"

#include <algorithm>
#include <cstddef>

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

double spacing_cost(const std::vector<SpacedBox>& boxes, const std::vector<double>& edges) {
    double cost = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double moved = edges[i] - boxes[i].wanted;
        cost += boxes[i].weight * moved * moved;
    }
    return cost;
}

}  // namespace dateline

#include "layout/timeline/lanes.hpp"

#include <algorithm>
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

}  // namespace dateline

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/timeline/lanes.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

TEST_CASE("intervals that only touch share a lane") {
    const LaneAssignment lanes = assign_lanes({{0, 5}, {5, 9}, {2, 4}});
    CHECK(lanes.count == 2);
    CHECK(lanes.lane == std::vector<std::size_t>{0, 0, 1});
}

TEST_CASE("lanes are as many as intervals overlap at once and no more") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        test::Dice dice(seed);
        std::vector<LaneInterval> intervals(static_cast<std::size_t>(1 + dice.roll(40)));
        for (LaneInterval& interval : intervals) {
            interval.from = dice.roll(100);
            interval.to = interval.from + 1 + dice.roll(30);
        }
        const LaneAssignment lanes = assign_lanes(intervals);
        std::size_t most = 0;
        for (const LaneInterval& at : intervals) {
            const auto overlapping = std::count_if(intervals.begin(), intervals.end(), [&](const LaneInterval& other) {
                return other.from <= at.from && at.from < other.to;
            });
            most = std::max(most, static_cast<std::size_t>(overlapping));
        }
        INFO("seed " << seed);
        CHECK(lanes.count == most);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const bool overlap = intervals[i].from < intervals[j].to && intervals[j].from < intervals[i].to;
                CHECK_FALSE((overlap && lanes.lane[i] == lanes.lane[j]));
            }
        }
    }
}

}  // namespace dateline

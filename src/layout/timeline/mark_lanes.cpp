#include "layout/timeline/mark_lanes.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "layout/timeline/lanes.hpp"

namespace dateline {

namespace {

/// The lanes of one side while they fill.
class SideLanes {
public:
    SideLanes(const std::vector<TimelineItem>& items, const AxisScale& scale, const Style& style)
        : items_(items), scale_(scale), style_(style) {}

    /// Bars lie next to the axis, in as few lanes as can be.
    void place_bars(const std::vector<std::size_t>& bars, std::vector<MarkPlace>& places) {
        std::vector<LaneInterval> intervals;
        for (const std::size_t index : bars) {
            const LaneRoom room = lane_room(items_[index], scale_, style_);
            intervals.push_back({room.from, room.to});
        }
        const LaneAssignment assignment = assign_lanes(intervals);
        taken_.resize(assignment.count);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            places[bars[i]].lane = assignment.lane[i];
            taken_[assignment.lane[i]].push_back(intervals[i]);
        }
        for (auto& lane : taken_) {
            std::sort(lane.begin(), lane.end(),
                      [](const LaneInterval& a, const LaneInterval& b) { return a.from < b.from; });
        }
    }
    /// Days stand on the bars below them, or on the axis itself; those that find no free lane lie over others in the
    /// last. Points must come in order of time.
    void place_points(const std::vector<std::size_t>& points, std::size_t most, std::vector<MarkPlace>& places) {
        const std::size_t count = std::max(most, taken_.size());
        std::vector<double> last_end(count, -std::numeric_limits<double>::infinity());
        std::vector<std::size_t> cursor(count, 0);
        for (const std::size_t index : points) {
            const LaneRoom room = lane_room(items_[index], scale_, style_);
            std::size_t lane = 0;
            while (lane < count && (last_end[lane] > room.from || meets_bar(lane, room, cursor[lane]))) ++lane;
            if (lane == count) lane = count - 1;
            last_end[lane] = room.to;
            places[index].lane = lane;
            if (lane >= taken_.size()) taken_.resize(lane + 1);
        }
    }
    [[nodiscard]] std::size_t count() const { return taken_.size(); }

private:
    /// Bars that end before `room` are passed for good, since points come in order.
    [[nodiscard]] bool meets_bar(std::size_t lane, const LaneRoom& room, std::size_t& cursor) const {
        if (lane >= taken_.size()) return false;
        const auto& bars = taken_[lane];
        while (cursor < bars.size() && bars[cursor].to <= room.from) ++cursor;
        return cursor < bars.size() && bars[cursor].from < room.to;
    }

    const std::vector<TimelineItem>& items_;
    const AxisScale& scale_;
    const Style& style_;
    std::vector<std::vector<LaneInterval>> taken_;
};

/// Bars that hold words, below the axis: track by track, each below its heading.
void place_filled_bars(const std::vector<TimelineItem>& items, const std::vector<std::size_t>& bars,
                       const AxisScale& scale, const Style& style, MarkLanes& result) {
    std::map<std::size_t, std::vector<std::size_t>> by_track;
    for (const std::size_t index : bars) by_track[items[index].track].push_back(index);
    for (const auto& [track, members] : by_track) {
        if (by_track.size() > 1 && track != no_track) result.headings.push_back({track, result.lanes_after++});
        std::vector<LaneInterval> intervals;
        for (const std::size_t index : members) intervals.push_back(lane_bar(items[index], scale, style));
        const LaneAssignment assignment = assign_lanes(intervals);
        for (std::size_t i = 0; i < members.size(); ++i) {
            result.places[members[i]] = {Side::after, result.lanes_after + assignment.lane[i]};
        }
        result.lanes_after += assignment.count;
    }
}

}  // namespace

LaneInterval lane_bar(const TimelineItem& item, const AxisScale& scale, const Style& style) {
    if (item.kind == MarkKind::point) return {};
    const LaneRoom room = lane_room(item, scale, style);
    return {room.from, room.to};
}

MarkLanes assign_mark_lanes(const std::vector<TimelineItem>& items, const std::vector<Side>& sides,
                            const AxisScale& scale, const Style& style, std::size_t most_stacked) {
    MarkLanes result;
    result.places.resize(items.size());
    for (const Side side : {Side::before, Side::after}) {
        std::vector<std::size_t> points;
        std::vector<std::size_t> bars;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (sides[i] != side) continue;
            result.places[i].side = side;
            (items[i].kind == MarkKind::point ? points : bars).push_back(i);
        }
        if (!bars.empty() && !items[bars.front()].inside.empty()) {
            place_filled_bars(items, bars, scale, style, result);
            continue;
        }
        SideLanes lanes(items, scale, style);
        lanes.place_bars(bars, result.places);
        lanes.place_points(points, std::max<std::size_t>(most_stacked, 1), result.places);
        (side == Side::before ? result.lanes_before : result.lanes_after) = lanes.count();
    }
    return result;
}

}  // namespace dateline

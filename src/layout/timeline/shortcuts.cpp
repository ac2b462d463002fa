#include "layout/timeline/shortcuts.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Between leaders, and between a leader and a marker or bar that it passes.
constexpr double clearance = 1.2;

/// What a leader of another item must not run over.
struct Obstacle {
    std::size_t item = 0;
    Side side = Side::before;
    LaneRoom room{};
    double near = 0;  ///< from the band
    double far = 0;
};

std::vector<Obstacle> find_obstacles(const std::vector<TimelineItem>& items, const MarkLanes& lanes,
                                     const AxisZone& zone, const Style& style) {
    std::vector<Obstacle> obstacles;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const MarkPlace& place = lanes.places[i];
        const double middle = zone.lane_distance(place.side, place.lane);
        const double radius = style.timeline.marker_radius.value();
        obstacles.push_back({i, place.side, lane_room(items[i], zone.scale, style), middle - radius, middle + radius});
    }
    return obstacles;
}

class ShortcutSearch {
public:
    ShortcutSearch(std::vector<RoutedLeader>& leaders, const std::vector<Obstacle>& obstacles, const AxisZone& zone)
        : leaders_(leaders), obstacles_(obstacles), zone_(zone) {}

    void improve(std::size_t k) {
        const RoutedLeader current = leaders_[k];
        const double lanes_end = zone_.fan_distance(current.side);
        // From the marker itself outwards, a lane at a time.
        for (double from = current.way.marker_distance; from < lanes_end; from = next_lane(from, current.side)) {
            leaders_[k].way.bend.from = from;
            if (is_clear(k)) return;
        }
        leaders_[k] = current;
    }

private:
    [[nodiscard]] double next_lane(double distance, Side side) const {
        const double lane = std::floor((distance - zone_.lanes_begin(side)) / zone_.lane_pitch + 1e-6) + 1;
        return zone_.lanes_begin(side) + lane * zone_.lane_pitch;
    }
    [[nodiscard]] bool is_clear(std::size_t k) const {
        for (std::size_t j = 0; j < leaders_.size(); ++j) {
            if (j != k && leaders_[j].side == leaders_[k].side && come_close(leaders_[k], leaders_[j])) return false;
        }
        return std::none_of(obstacles_.begin(), obstacles_.end(), [&](const Obstacle& obstacle) {
            return obstacle.item != leaders_[k].item && obstacle.side == leaders_[k].side &&
                   runs_over(leaders_[k].way, obstacle);
        });
    }
    /// Leaders are straight between their bends, so that they are nearest at one of them.
    [[nodiscard]] bool come_close(const RoutedLeader& a, const RoutedLeader& b) const {
        const double from = std::max(a.way.marker_distance, b.way.marker_distance);
        const double to = zone_.label_distance(a.side);
        const double sign = a.way.label_along < b.way.label_along ? -1 : 1;
        for (const double at :
             {from, zone_.fan_distance(a.side), a.way.bend.from, b.way.bend.from, a.way.bend.to, b.way.bend.to, to}) {
            if (at < from || at > to) continue;
            const double apart = along_at(a.way, at, a.side, zone_) - along_at(b.way, at, b.side, zone_);
            if (apart * sign < clearance) return true;
        }
        return false;
    }
    /// Only beyond the bend: what the straight stem runs over it always runs over.
    [[nodiscard]] bool runs_over(const LeaderWay& way, const Obstacle& obstacle) const {
        const double near = std::max(obstacle.near, way.bend.from);
        if (near >= obstacle.far) return false;
        const double a = along_at(way, near, obstacle.side, zone_);
        const double b = along_at(way, obstacle.far, obstacle.side, zone_);
        return std::max(a, b) > obstacle.room.from - clearance && std::min(a, b) < obstacle.room.to + clearance;
    }

    std::vector<RoutedLeader>& leaders_;
    const std::vector<Obstacle>& obstacles_;
    const AxisZone& zone_;
};

}  // namespace

void take_shortcuts(std::vector<RoutedLeader>& leaders, const std::vector<TimelineItem>& items, const MarkLanes& lanes,
                    const AxisZone& zone, const Style& style) {
    const std::vector<Obstacle> obstacles = find_obstacles(items, lanes, zone, style);
    ShortcutSearch search(leaders, obstacles, zone);
    for (std::size_t k = 0; k < leaders.size(); ++k) search.improve(k);
}

}  // namespace dateline

#include "layout/timeline/leaders.hpp"

#include <cmath>

namespace dateline {

namespace {

/// Sideways moves below this are not seen.
constexpr double least_move = 0.05;

}  // namespace

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style) {
    const double fan_from = zone.fan_distance(side);
    const double fan_to = zone.label_distance(side);
    const auto at = [&](double along, double distance) { return zone.point(along, zone.outside(side, distance)); };
    PathItem leader;
    leader.path.move_to(at(way.marker_along, way.from_distance));
    if (std::abs(way.marker_along - way.label_along) >= least_move) {
        // The same control distances for all leaders: position along is the same blend of both ends everywhere.
        const double middle = (fan_from + fan_to) / 2;
        leader.path.line_to(at(way.marker_along, fan_from));
        leader.path.cubic_to(at(way.marker_along, middle), at(way.label_along, middle), at(way.label_along, fan_to));
    }
    if (way.to_distance > fan_to || leader.path.steps.size() == 1) {
        leader.path.line_to(at(way.label_along, way.to_distance));
    }
    Stroke stroke;
    stroke.color = style.timeline.leader;
    stroke.width = style.timeline.leader_width;
    leader.stroke = stroke;
    leader.css_class = "leader";
    return leader;
}

}  // namespace dateline

#include "layout/timeline/leaders.hpp"

#include <cmath>
#include <limits>

#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

/// Sideways moves below this are not seen.
constexpr double least_move = 0.05;

/// Between stems that leave the lanes.
constexpr double stem_gap = 0.9;

}  // namespace

std::vector<double> spread_stems(const std::vector<double>& markers, const std::vector<Side>& sides) {
    constexpr double unlimited = std::numeric_limits<double>::max() / 4;
    std::vector<double> stems(markers.size());
    for (const Side side : {Side::before, Side::after}) {
        std::vector<SpacedBox> boxes;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            if (sides[i] == side) boxes.push_back({markers[i], stem_gap, 1});
        }
        const std::vector<double> spread = space_boxes(boxes, -unlimited, unlimited);
        std::size_t next = 0;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            if (sides[i] == side) stems[i] = spread[next++];
        }
    }
    return stems;
}

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style) {
    const double fan_from = zone.fan_distance(side);
    const double fan_to = zone.label_distance(side);
    const auto at = [&](double along, double distance) { return zone.point(along, zone.outside(side, distance)); };
    PathItem leader;
    // On the line from the marker's date at the band to where the stem leaves the lanes.
    const double share = fan_from > 0 ? way.marker_distance / fan_from : 0;
    const double start = way.marker_along + (way.stem_along - way.marker_along) * share;
    leader.path.move_to(at(start, way.marker_distance));
    const bool bends = std::abs(way.stem_along - way.label_along) >= least_move;
    if (bends || std::abs(way.stem_along - way.marker_along) >= least_move) {
        leader.path.line_to(at(way.stem_along, fan_from));
    }
    if (bends) {
        // The same control distances for all leaders: position along is the same blend of both ends everywhere.
        const double middle = (fan_from + fan_to) / 2;
        leader.path.cubic_to(at(way.stem_along, middle), at(way.label_along, middle), at(way.label_along, fan_to));
    }
    if (way.label_distance > fan_to || !bends) leader.path.line_to(at(way.label_along, way.label_distance));
    Stroke stroke;
    stroke.color = style.timeline.leader;
    stroke.width = style.timeline.leader_width;
    leader.stroke = stroke;
    leader.css_class = "leader";
    return leader;
}

}  // namespace dateline

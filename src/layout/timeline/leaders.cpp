#include "layout/timeline/leaders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "layout/timeline/isotonic.hpp"

namespace dateline {

namespace {

/// Sideways moves below this are not seen.
constexpr double least_move = 0.05;

/// Between stems that leave the lanes.
constexpr double stem_gap = 0.9;
/// Stems start at most this share of a marker's radius off its middle.
constexpr double start_share = 0.8;

}  // namespace

std::vector<Stem> spread_stems(const std::vector<double>& markers, const std::vector<Side>& sides, const Style& style) {
    constexpr double unlimited = std::numeric_limits<double>::max() / 4;
    std::vector<Stem> stems(markers.size());
    for (const Side side : {Side::before, Side::after}) {
        std::vector<SpacedBox> boxes;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            if (sides[i] == side) boxes.push_back({markers[i], stem_gap, 1});
        }
        const std::vector<double> spread = space_boxes(boxes, -unlimited, unlimited);
        double most = 0;
        for (std::size_t k = 0; k < boxes.size(); ++k) most = std::max(most, std::abs(spread[k] - boxes[k].wanted));
        // One share for all keeps the order; no start leaves its marker.
        const double share = std::min(1.0, style.timeline.marker_radius.value() * start_share / std::max(most, 1e-9));
        std::size_t next = 0;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            if (sides[i] != side) continue;
            stems[i] = {markers[i] + (spread[next] - markers[i]) * share, spread[next]};
            next += 1;
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
    const double start = way.stem.start + (way.stem.end - way.stem.start) * share;
    leader.path.move_to(at(start, way.marker_distance));
    const bool bends = std::abs(way.stem.end - way.label_along) >= least_move;
    if (bends || std::abs(way.stem.end - way.stem.start) >= least_move) {
        leader.path.line_to(at(way.stem.end, fan_from));
    }
    if (bends) {
        // The same control distances for all leaders: position along is the same blend of both ends everywhere.
        const double middle = (fan_from + fan_to) / 2;
        leader.path.cubic_to(at(way.stem.end, middle), at(way.label_along, middle), at(way.label_along, fan_to));
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

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
constexpr double stem_gap = 1.2;
/// Stems start at most this share of a marker's radius off its middle.
constexpr double start_share = 0.8;

/// Between the bends of leaders that run side by side.
constexpr double bend_gap = 1.0;
/// Closer than this they run into one line.
constexpr double least_bend_gap = 0.6;
/// All bends of a run together take at most this share of the fan before each of them begins.
constexpr double most_staggered = 0.75;

/// Two leaders whose corners lie a stem gap and a bend gap apart stay apart even when they are looked at only every s
/// points, as long as (sqrt(s) - sqrt(bend gap))^2 is no more than the stem gap: then the chord that cuts the corner of
/// the one passes the corner of the other. A long leader is drawn and measured in about `pieces` steps.
double stem_gap_for(double longest) {
    constexpr double pieces = 80;
    const double difference = std::sqrt(longest / pieces) - std::sqrt(least_bend_gap);
    return std::max(stem_gap, difference > 0 ? difference * difference : 0);
}

std::vector<std::size_t> members_of(Side side, const std::vector<Side>& sides) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (sides[i] == side) members.push_back(i);
    }
    return members;
}

/// The end of the run of leaders that begins at members[first]: neighbours that go the same way over each other.
std::size_t end_of_run(const std::vector<std::size_t>& members, std::size_t first, const std::vector<Stem>& stems,
                       const std::vector<double>& ends) {
    std::size_t last = first + 1;
    for (; last < members.size(); ++last) {
        const std::size_t a = members[last - 1];
        const std::size_t b = members[last];
        const bool both_forward = ends[a] > stems[a].end && ends[b] > stems[b].end && ends[a] > stems[b].end - bend_gap;
        const bool both_back = ends[a] < stems[a].end && ends[b] < stems[b].end && ends[b] < stems[a].end + bend_gap;
        if (!both_forward && !both_back) break;
    }
    return last;
}

/// The leader in front of a run bends first: the last one of those that go forward.
void stagger_run(const std::vector<std::size_t>& members, std::size_t first, std::size_t last, bool goes_forward,
                 Side side, const AxisZone& zone, std::vector<Bend>& bends) {
    const double fan = zone.side(side).fan_depth;
    const std::size_t count = last - first;
    // Many leaders side by side come closer together rather than bend more sharply.
    const double gap = count < 2 ? 0 : std::min(bend_gap, fan * most_staggered / static_cast<double>(count - 1));
    const double length = fan - gap * static_cast<double>(count - 1);
    for (std::size_t k = 0; k < count; ++k) {
        const double from = zone.fan_distance(side) + gap * static_cast<double>(goes_forward ? count - 1 - k : k);
        bends[members[first + k]] = {from, from + length};
    }
}

}  // namespace

std::vector<Stem> spread_stems(const std::vector<double>& markers, const std::vector<Side>& sides, double longest,
                               const Style& style) {
    constexpr double unlimited = std::numeric_limits<double>::max() / 4;
    const double gap = stem_gap_for(longest);
    std::vector<Stem> stems(markers.size());
    for (const Side side : {Side::before, Side::after}) {
        std::vector<SpacedBox> boxes;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            if (sides[i] == side) boxes.push_back({markers[i], gap, 1});
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

std::vector<Bend> stagger_bends(const std::vector<Stem>& stems, const std::vector<double>& ends,
                                const std::vector<Side>& sides, const AxisZone& zone) {
    std::vector<Bend> bends(stems.size());
    for (const Side side : {Side::before, Side::after}) {
        const std::vector<std::size_t> members = members_of(side, sides);
        for (std::size_t first = 0; first < members.size();) {
            const std::size_t last = end_of_run(members, first, stems, ends);
            stagger_run(members, first, last, ends[members[first]] > stems[members[first]].end, side, zone, bends);
            first = last;
        }
    }
    return bends;
}

FanNeed fan_need(const std::vector<Stem>& stems, const std::vector<double>& ends, const std::vector<Side>& sides,
                 Side side) {
    std::size_t longest = 1;
    const std::vector<std::size_t> members = members_of(side, sides);
    for (std::size_t first = 0; first < members.size();) {
        const std::size_t last = end_of_run(members, first, stems, ends);
        longest = std::max(longest, last - first);
        first = last;
    }
    const double gaps = static_cast<double>(longest - 1) / most_staggered;
    return {least_bend_gap * gaps, bend_gap * gaps};
}

double along_at(const LeaderWay& way, double distance, Side side, const AxisZone& zone) {
    const double lanes_end = zone.fan_distance(side);
    const auto on_stem = [&](double at) {
        const double share = lanes_end > 0 ? std::min(1.0, at / lanes_end) : 1;
        return way.stem.start + (way.stem.end - way.stem.start) * share;
    };
    if (distance <= way.bend.from) return on_stem(distance);
    if (distance >= way.bend.to) return way.label_along;
    const double share = (distance - way.bend.from) / (way.bend.to - way.bend.from);
    return on_stem(way.bend.from) + (way.label_along - on_stem(way.bend.from)) * share;
}

double leader_length(const LeaderWay& way, Side side, const AxisZone& zone) {
    double length = 0;
    double last = way.marker_distance;
    for (const double at : {zone.fan_distance(side), way.bend.from, way.bend.to, way.label_distance}) {
        if (at <= last) continue;
        length += std::hypot(along_at(way, at, side, zone) - along_at(way, last, side, zone), at - last);
        last = at;
    }
    return length;
}

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style) {
    const auto at = [&](double distance) {
        return zone.point(along_at(way, distance, side, zone), zone.outside(side, distance));
    };
    PathItem leader;
    leader.path.move_to(at(way.marker_distance));
    double last = way.marker_distance;
    const bool bends = std::abs(way.stem.end - way.label_along) >= least_move;
    const double lanes_end = std::abs(way.stem.end - way.stem.start) >= least_move ? zone.fan_distance(side) : 0;
    for (const double distance :
         {std::min(lanes_end, way.bend.from), bends ? way.bend.from : 0, bends ? way.bend.to : 0, way.label_distance}) {
        if (distance <= last) continue;
        leader.path.line_to(at(distance));
        last = distance;
    }
    Stroke stroke;
    stroke.color = style.timeline.leader;
    stroke.width = style.timeline.leader_width;
    leader.stroke = stroke;
    leader.css_class = "leader";
    return leader;
}

}  // namespace dateline

// Leaders: from the axis straight through the lanes, on one slant through the fan, and straight on to the label. All
// leaders of a side begin at the band in the order of their dates and share the ends of the lanes and of the fan, so
// that two of them keep their order at every distance from the axis: they cannot cross.
#pragma once

#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/marks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The part of a leader in the lanes, as positions along the page.
struct Stem {
    double start = 0;  ///< at the band, hardly off its marker
    double end = 0;    ///< where it leaves the lanes

    bool operator==(const Stem&) const = default;
};

/// Stems stand at their markers, but a little apart where markers of a side crowd, so that each can be followed.
/// `markers` are positions along the page, in order; `sides` belong to them. `longest` is about the length of the
/// longest leader: the longer, the harder to follow past a corner that lies close to others.
std::vector<Stem> spread_stems(const std::vector<double>& markers, const std::vector<Side>& sides, double longest,
                               const Style& style);

/// The stretch in which a leader goes over from its stem to its label, as distances from the band. It may begin within
/// the lanes.
struct Bend {
    double from = 0;
    double to = 0;

    bool operator==(const Bend&) const = default;
};

/// Where each leader bends: those that go the same way over each other one after the other. `ends` are where the
/// leaders of the stems end, along the page.
std::vector<Bend> stagger_bends(const std::vector<Stem>& stems, const std::vector<double>& ends,
                                const std::vector<Side>& sides, const AxisZone& zone);

/// Depths of the fan of a side in which its leaders bend one after the other.
struct FanNeed {
    double least = 0;  ///< they can just be told apart
    double roomy = 0;
};
FanNeed fan_need(const std::vector<Stem>& stems, const std::vector<double>& ends, const std::vector<Side>& sides,
                 Side side);

/// The way of a leader: positions along the page, and distances from the band.
struct LeaderWay {
    Stem stem{};
    Bend bend{};
    double marker_distance = 0;  ///< where it starts
    double label_along = 0;
    double label_distance = 0;  ///< where it ends

    bool operator==(const LeaderWay&) const = default;
};

/// Where along the page a leader is at a distance from the band.
double along_at(const LeaderWay& way, double distance, Side side, const AxisZone& zone);

/// The length of a leader, in points.
double leader_length(const LeaderWay& way, Side side, const AxisZone& zone);

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style);

}  // namespace dateline

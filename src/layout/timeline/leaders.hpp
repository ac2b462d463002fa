// Leaders: from the axis straight through the lanes, in one soft curve through the fan, and straight on to the label.
// All leaders of a side begin at the band in the order of their dates and share the ends of the lanes and of the fan
// and the shape of the curve, so that two of them keep their order at every distance from the axis: they cannot cross.
#pragma once

#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/marks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Where leaders leave the lanes: at their markers, but a little apart where markers of a side crowd, so that each can
/// be followed. `markers` are positions along the page, in order; `sides` belong to them.
std::vector<double> spread_stems(const std::vector<double>& markers, const std::vector<Side>& sides);

/// The way of a leader: positions along the page, and distances from the band.
struct LeaderWay {
    double marker_along = 0;
    double marker_distance = 0;  ///< where it starts; 0 is the band itself
    double stem_along = 0;       ///< where it leaves the lanes
    double label_along = 0;
    double label_distance = 0;  ///< where it ends

    bool operator==(const LeaderWay&) const = default;
};

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style);

}  // namespace dateline

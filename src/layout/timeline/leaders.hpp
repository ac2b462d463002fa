// Leaders: from a marker straight out of the lanes, in one soft curve through the fan, and straight on to the label.
// All leaders of a side share the ends of the fan and the shape of the curve, so that two of them keep the order of
// their markers at every distance from the axis: they cannot cross.
#pragma once

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/marks.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The way of a leader, all along the page or as distances from the band.
struct LeaderWay {
    double marker_along = 0;
    double from_distance = 0;  ///< of the marker, or 0 to start at the band
    double label_along = 0;
    double to_distance = 0;  ///< where it ends

    bool operator==(const LeaderWay&) const = default;
};

PathItem draw_leader(const LeaderWay& way, Side side, const AxisZone& zone, const Style& style);

}  // namespace dateline

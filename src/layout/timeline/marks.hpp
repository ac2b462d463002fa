// Markers and bars: what stands on the axis for an event. A track is told by colour and by shape; what is known only
// to the month or year is a soft bar with a hollow marker; what is open has an arrow; what is rough is dashed.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/item.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Where an item stands.
struct MarkPlace {
    Side side = Side::before;
    std::size_t lane = 0;

    bool operator==(const MarkPlace&) const = default;
};

/// The colour of a track.
Color track_color(const Style& style, std::size_t track);

/// The track of an event that has none while others do: it takes the colour of the axis.
constexpr std::size_t no_track = static_cast<std::size_t>(-1);

/// How many shapes there are before they begin again.
constexpr std::size_t marker_shapes = 6;

/// The outline of a track's marker: circle, square, diamond, triangles, ..., all of about the same area.
Path marker_shape(std::size_t track, PagePoint centre, Points radius);

/// A symbol for the legend or the axis. `hollow` is for what is not known to the day.
enum class MarkerFill { solid, hollow };
PathItem draw_marker(std::size_t track, PagePoint centre, MarkerFill fill, const Style& style);

/// The bar of an item that is no point; nothing for a point.
std::vector<Item> draw_extent(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone,
                              const Style& style);

/// The marker of an item in its lane.
PathItem draw_item_marker(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone, const Style& style);

/// The words inside a bar, after its marker.
TextItem draw_inside_text(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone, const TextStyle& text,
                          const TextMeasurer& measurer);
/// The length of a bar, and of it what its words have.
double inside_room(const TimelineItem& item, const AxisScale& scale, const Style& style);

/// The stretch of a lane that the marks of an item take, along the page.
struct LaneRoom {
    double from = 0;
    double to = 0;
};
LaneRoom lane_room(const TimelineItem& item, const AxisScale& scale, const Style& style);

}  // namespace dateline

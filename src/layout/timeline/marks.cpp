#include "layout/timeline/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

/// The least length of a bar, 1.5 mm.
constexpr double least_bar = 4.25;
/// The length of the arrow at an open end.
constexpr double arrow_length = 5;
/// Share of the lane that a bar fills, and a soft bar.
constexpr double bar_share = 0.62;

/// A bar along the page, with the stretch of it that is certain.
struct Bar {
    double from = 0;
    double to = 0;
    double sharp_from = 0;
    double sharp_to = 0;
};

Bar bar_of(const TimelineItem& item, const AxisScale& scale) {
    Bar bar{scale.at(item.time.from), scale.at(item.time.to), scale.at(item.sharp_from), scale.at(item.sharp_to)};
    if (item.is_open_start) bar.from = scale.page_from;
    if (item.is_open_end) bar.to = scale.page_to;
    // A week on an axis of centuries is still to be seen.
    const double missing = least_bar - (bar.to - bar.from);
    if (missing > 0) {
        bar.from -= missing / 2;
        bar.to += missing / 2;
    }
    return bar;
}

/// Regular polygons as unit points with y downwards, in order of tracks after the circle.
std::vector<PagePoint> polygon_points(std::size_t corners, double turn, PagePoint centre, Points radius) {
    std::vector<PagePoint> points;
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return points;
}

/// Ends that are known only to the month or year fade between the earliest and the latest day that they can mean.
Fill span_fill(const Bar& bar, const AxisZone& zone, double across, const Color& color) {
    const double length = bar.to - bar.from;
    const double full_from = std::clamp((bar.sharp_from - bar.from) / length, 0.0, 0.5);
    const double full_to = std::clamp((bar.sharp_to - bar.from) / length, 0.5, 1.0);
    constexpr double faint = 0.12;
    constexpr double full = 0.6;
    if (full_from * length < 1 && (1 - full_to) * length < 1) return color.with_opacity(full);
    LinearGradient gradient{zone.point(bar.from, across), zone.point(bar.to, across), {}};
    if (full_from > 0) gradient.stops.push_back({0, color.with_opacity(faint)});
    gradient.stops.push_back({full_from, color.with_opacity(full)});
    gradient.stops.push_back({full_to, color.with_opacity(full)});
    if (full_to < 1) gradient.stops.push_back({1, color.with_opacity(faint)});
    return gradient;
}

/// A soft bar fades at both ends: nobody knows where in it the event lies.
Fill soft_fill(const Bar& bar, const AxisZone& zone, double across, const Color& color, double opacity) {
    LinearGradient gradient{zone.point(bar.from, across), zone.point(bar.to, across), {}};
    gradient.stops = {{0, color.with_opacity(opacity * 0.3)},
                      {0.25, color.with_opacity(opacity)},
                      {0.75, color.with_opacity(opacity)},
                      {1, color.with_opacity(opacity * 0.3)}};
    return gradient;
}

/// A bar whose open ends are arrows.
Path bar_path(const TimelineItem& item, const Bar& bar, const AxisZone& zone, double across, double thickness) {
    if (!item.is_open_start && !item.is_open_end) {
        const PageBox box = zone.box(bar.from, bar.to, across - thickness / 2, across + thickness / 2);
        return rounded_rectangle(box, Points(thickness * 0.3));
    }
    const double half = thickness / 2;
    const double from = item.is_open_start ? bar.from + arrow_length : bar.from;
    const double to = item.is_open_end ? bar.to - arrow_length : bar.to;
    std::vector<PagePoint> points{zone.point(from, across - half), zone.point(to, across - half)};
    if (item.is_open_end) points.push_back(zone.point(bar.to, across));
    points.push_back(zone.point(to, across + half));
    points.push_back(zone.point(from, across + half));
    if (item.is_open_start) points.push_back(zone.point(bar.from, across));
    return polygon(points);
}

}  // namespace

Color track_color(const Style& style, std::size_t track) {
    return style.palette.empty() ? style.timeline.axis : style.palette[track % style.palette.size()];
}

Path marker_shape(std::size_t track, PagePoint centre, Points radius) {
    constexpr double quarter = std::numbers::pi / 2;
    switch (track % 6) {
        case 1: return polygon(polygon_points(4, quarter / 2, centre, radius * 1.2));
        case 2: return polygon(polygon_points(3, -quarter, centre, radius * 1.35));
        case 3: return polygon(polygon_points(4, 0, centre, radius * 1.3));
        case 4: return polygon(polygon_points(3, quarter, centre, radius * 1.35));
        case 5: return polygon(polygon_points(6, 0, centre, radius * 1.1));
        default: return circle(centre, radius);
    }
}

PathItem draw_marker(std::size_t track, PagePoint centre, MarkerFill fill, const Style& style) {
    const Color color = track_color(style, track);
    const Points radius = style.timeline.marker_radius;
    PathItem marker;
    marker.path = marker_shape(track, centre, fill == MarkerFill::hollow ? radius * 0.9 : radius);
    marker.fill = fill == MarkerFill::hollow ? style.background : color;
    Stroke stroke;
    // A rim of the background keeps solid markers apart that touch.
    stroke.color = fill == MarkerFill::hollow ? color : style.background;
    stroke.width = fill == MarkerFill::hollow ? radius * 0.4 : radius * 0.2;
    marker.stroke = stroke;
    marker.css_class = "marker";
    return marker;
}

std::vector<Item> draw_extent(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone,
                              const Style& style) {
    if (item.kind == MarkKind::point) return {};
    const Bar bar = bar_of(item, zone.scale);
    const double across = zone.outside(place.side, zone.lane_distance(place.lane));
    const double thickness = zone.lane_pitch * bar_share;
    const Color color = track_color(style, item.track);
    PathItem extent;
    extent.path = bar_path(item, bar, zone, across, thickness);
    extent.fill = item.kind == MarkKind::soft ? soft_fill(bar, zone, across, color, style.timeline.soft_opacity)
                                              : span_fill(bar, zone, across, color);
    if (item.is_approximate) {
        Stroke stroke;
        stroke.color = color;
        stroke.width = style.timeline.leader_width;
        stroke.dash = {Points(1.8), Points(1.4)};
        extent.stroke = stroke;
    }
    extent.css_class = "extent";
    return {{extent}};
}

PathItem draw_item_marker(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone, const Style& style) {
    const double across = zone.outside(place.side, zone.lane_distance(place.lane));
    // Hollow: the day itself is not known.
    const bool sharp_start = item.kind == MarkKind::lasting && item.sharp_from - item.time.from < 1;
    const bool solid = (item.kind == MarkKind::point || sharp_start) && !item.is_approximate;
    return draw_marker(item.track, zone.point(zone.scale.at(item.time.anchor), across),
                       solid ? MarkerFill::solid : MarkerFill::hollow, style);
}

LaneRoom lane_room(const TimelineItem& item, const AxisScale& scale, const Style& style) {
    const double radius = style.timeline.marker_radius.value() * 1.35 + 0.3;
    const double anchor = scale.at(item.time.anchor);
    if (item.kind == MarkKind::point) return {anchor - radius, anchor + radius};
    const Bar bar = bar_of(item, scale);
    return {std::min(bar.from - 0.5, anchor - radius), std::max(bar.to + 0.5, anchor + radius)};
}

}  // namespace dateline

#include "layout/timeline/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "scene/bounds.hpp"

namespace dateline {

namespace {

/// The least length of a bar, 1.5 mm.
constexpr double least_bar = 4.25;
/// The length of the arrow at an open end.
constexpr double arrow_length = 5;
/// Share of the lane that a bar fills, and a soft bar.
constexpr double bar_share = 0.62;
/// The same of a bar that holds words, and how much paler it is for them.
constexpr double filled_share = 0.86;
constexpr double filled_opacity = 0.36;
/// What a marker covers of a bar, in radii.
constexpr double marker_reach = 2.7;
/// Between the marker of a bar and its words, and behind them.
constexpr double inside_padding = 2.5;

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

constexpr double full_opacity = 0.6;
double bar_opacity(const TimelineItem& item) {
    return item.inside.empty() ? full_opacity : filled_opacity;
}
/// How much fuller the bar of a month is than that of a year.
constexpr double month_share = 1.6;

/// Where the certain part of a bar begins and ends, as shares of it. Ends of less than a point are certain.
struct SureStretch {
    double from = 0;
    double to = 1;
};
SureStretch sure_stretch(const Bar& bar) {
    const double length = bar.to - bar.from;
    SureStretch sure{std::clamp((bar.sharp_from - bar.from) / length, 0.0, 0.5),
                     std::clamp((bar.sharp_to - bar.from) / length, 0.5, 1.0)};
    if (sure.from * length < 1) sure.from = 0;
    if ((1 - sure.to) * length < 1) sure.to = 1;
    return sure;
}

/// Ends that are known only to the month or year fade between the earliest and the latest day that they can mean.
Fill span_fill(const Bar& bar, const AxisZone& zone, double across, const Color& color, double opacity) {
    const SureStretch sure = sure_stretch(bar);
    constexpr double faint = 0.12;
    if (sure.from == 0 && sure.to == 1) return color.with_opacity(opacity);
    LinearGradient gradient{zone.point(bar.from, across), zone.point(bar.to, across), {}};
    if (sure.from > 0) gradient.stops.push_back({0, color.with_opacity(faint)});
    gradient.stops.push_back({sure.from, color.with_opacity(opacity)});
    gradient.stops.push_back({sure.to, color.with_opacity(opacity)});
    if (sure.to < 1) gradient.stops.push_back({1, color.with_opacity(faint)});
    return gradient;
}

/// Of a year nobody knows where in it the event lies: its bar fades at both ends. A month is even.
Fill soft_fill(const TimelineItem& item, const Bar& bar, const AxisZone& zone, double across, const Style& style) {
    const Color color = track_color(style, item.track);
    const double opacity = style.timeline.soft_opacity;
    if (!item.is_coarse) return color.with_opacity(std::min(opacity * month_share, full_opacity));
    LinearGradient gradient{zone.point(bar.from, across), zone.point(bar.to, across), {}};
    gradient.stops = {{0, color.with_opacity(opacity * 0.2)},
                      {0.3, color.with_opacity(opacity)},
                      {0.7, color.with_opacity(opacity)},
                      {1, color.with_opacity(opacity * 0.2)}};
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

/// For gray printing: what is known only to the month is an even gray, what is not known is hatched. `extent` is the
/// whole bar, without a fill.
std::vector<Item> hatched(const TimelineItem& item, const Bar& bar, PathItem extent, const AxisZone& zone,
                          const Style& style) {
    const Color color = track_color(style, item.track);
    if (item.kind == MarkKind::soft && !item.is_coarse) {
        extent.fill = color.with_opacity(std::min(style.timeline.soft_opacity * month_share, full_opacity));
        return {{extent}};
    }
    const SureStretch sure = sure_stretch(bar);
    const bool has_sure_part = item.kind == MarkKind::lasting;
    if (has_sure_part && sure.from == 0 && sure.to == 1) {
        extent.fill = color.with_opacity(bar_opacity(item));
        return {{extent}};
    }
    extent.fill = Hatch{color, Points(2.2), Points(0.6)};
    if (!extent.stroke) extent.stroke = Stroke{color, style.timeline.leader_width * 0.8, {}, false};
    std::vector<Item> items{{extent}};
    if (!has_sure_part) return items;
    const double length = bar.to - bar.from;
    const std::optional<PageBox> box = bounds(Item{extent});
    if (!box) return items;
    // The certain part, cut out of the whole bar.
    const bool is_horizontal = zone.direction == AxisDirection::horizontal;
    const double across1 = (is_horizontal ? box->top : box->left).value();
    const double across2 = (is_horizontal ? box->bottom : box->right).value();
    PathItem known;
    known.path = rectangle(zone.box(bar.from + sure.from * length, bar.from + sure.to * length, across1, across2));
    known.css_class = "extent";
    // First the page, which covers the hatch.
    for (const Color& fill : {style.background, color.with_opacity(bar_opacity(item))}) {
        known.fill = fill;
        items.push_back({known});
    }
    return items;
}

}  // namespace

Color track_color(const Style& style, std::size_t track) {
    return style.palette.empty() || track == no_track ? style.timeline.axis
                                                      : style.palette[track % style.palette.size()];
}

Path marker_shape(std::size_t track, PagePoint centre, Points radius) {
    constexpr double quarter = std::numbers::pi / 2;
    switch (track == no_track ? marker_shapes - 1 : track % marker_shapes) {
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
    const double across = zone.outside(place.side, zone.lane_distance(place.side, place.lane));
    const double thickness = item.inside.empty()
                                 ? std::min(zone.lane_pitch, style.timeline.span_height.value()) * bar_share
                                 : zone.lane_pitch * filled_share;
    const Color color = track_color(style, item.track);
    PathItem extent;
    extent.path = bar_path(item, bar, zone, across, thickness);
    extent.css_class = "extent";
    // Behind a marker a dashed rim would only blur it.
    if (item.is_approximate && bar.to - bar.from > style.timeline.marker_radius.value() * marker_reach) {
        extent.stroke = Stroke{color, style.timeline.leader_width, {Points(1.8), Points(1.4)}, false};
    }
    std::vector<Item> items;
    if (!item.inside.empty()) {
        // Nothing may show through behind words.
        items.push_back({extent});
        auto& paper = std::get<PathItem>(items.back().value);
        paper.fill = style.background;
        paper.stroke.reset();
    }
    if (style.timeline.uncertain == UncertainFill::hatch) {
        for (Item& part : hatched(item, bar, std::move(extent), zone, style)) items.push_back(std::move(part));
        return items;
    }
    extent.fill = item.kind == MarkKind::soft ? soft_fill(item, bar, zone, across, style)
                                              : span_fill(bar, zone, across, color, bar_opacity(item));
    items.push_back({std::move(extent)});
    return items;
}

PathItem draw_item_marker(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone, const Style& style) {
    const double across = zone.outside(place.side, zone.lane_distance(place.side, place.lane));
    // Hollow: the day itself is not known.
    const bool sharp_start = item.kind == MarkKind::lasting && item.sharp_from - item.time.from < 1;
    const bool solid = (item.kind == MarkKind::point || sharp_start) && !item.is_approximate;
    return draw_marker(item.track, zone.point(zone.scale.at(item.time.anchor), across),
                       solid ? MarkerFill::solid : MarkerFill::hollow, style);
}

double inside_room(const TimelineItem& item, const AxisScale& scale, const Style& style) {
    const Bar bar = bar_of(item, scale);
    return bar.to - scale.at(item.time.anchor) - style.timeline.marker_radius.value() - 2 * inside_padding;
}

TextItem draw_inside_text(const TimelineItem& item, const MarkPlace& place, const AxisZone& zone, const TextStyle& text,
                          const TextMeasurer& measurer) {
    const TextExtent extent = measurer.measure(item.inside, text);
    const double across = zone.outside(place.side, zone.lane_distance(place.side, place.lane));
    PagePoint position = zone.point(zone.scale.at(item.time.anchor) + zone.lane_pitch * 0.25 + inside_padding, across);
    position.y += (extent.ascent - extent.descent) / 2;
    return {item.inside, position, TextAnchor::start, extent.width, text, "label"};
}

LaneRoom lane_room(const TimelineItem& item, const AxisScale& scale, const Style& style) {
    const double radius = style.timeline.marker_radius.value() * 1.35 + 0.3;
    const double anchor = scale.at(item.time.anchor);
    if (item.kind == MarkKind::point) return {anchor - radius, anchor + radius};
    const Bar bar = bar_of(item, scale);
    return {std::min(bar.from - 0.5, anchor - radius), std::max(bar.to + 0.5, anchor + radius)};
}

}  // namespace dateline

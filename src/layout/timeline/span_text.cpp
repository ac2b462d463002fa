#include "layout/timeline/span_text.hpp"

#include <algorithm>
#include <utility>

#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// Bars hold words where at least so many of them can.
constexpr std::size_t least_bars = 3;
/// The lane of a bar with words, in lines of a label.
constexpr double lane_lines = 1.3;
/// The longest name of a track that is shown whole.
constexpr std::size_t longest_name = 60;

}  // namespace

std::optional<FilledBars> fill_bars(const BodyJob& job) {
    if (!job.may_fill_bars) return {};
    FilledBars filled{job.items, job.setting};
    const AxisScale scale = body_scale(job, job.room.left, job.room.left + job.room.width);
    std::size_t spans = 0;
    std::size_t held = 0;
    for (TimelineItem& item : filled.items) {
        if (item.kind != MarkKind::lasting || !item.labelled) continue;
        ++spans;
        // A bar has no room for a picture.
        if (job.figure.events[item.event].picture) continue;
        const std::string words = shortened(item.text.caption, 300);
        const double width = job.measurer.measure(words, job.setting.label.caption).width.value();
        if (words.empty() || width > inside_room(item, scale, job.style)) continue;
        ++held;
        item.inside = words;
        item.labelled = false;
    }
    if (held < least_bars || 2 * held < spans || 2 * spans < job.items.size()) return {};
    filled.setting.lane_pitch = std::max(job.setting.lane_pitch, lane_lines * job.setting.label.leading.value());
    return filled;
}

std::vector<Item> draw_headings(const std::vector<TrackHeading>& headings, const AxisZone& zone, const BodyJob& job) {
    TextStyle text = tick_style(job.style, TickLevel::major);
    std::vector<Item> items;
    for (const TrackHeading& heading : headings) {
        const std::string name = shortened(job.figure.tracks[heading.track], longest_name);
        const TextExtent extent = job.measurer.measure(name, text);
        const Points radius = job.style.timeline.marker_radius;
        PagePoint position =
            zone.point(zone.scale.page_from, zone.outside(Side::after, zone.lane_distance(Side::after, heading.lane)));
        PathItem marker = draw_marker(heading.track, {position.x + radius, position.y}, MarkerFill::solid, job.style);
        marker.css_class = "legend";
        items.push_back({marker});
        position.x += radius * 2 + text.size * 0.5;
        position.y += (extent.ascent - extent.descent) / 2;
        items.push_back({TextItem{name, position, TextAnchor::start, extent.width, text, "track"}});
    }
    return items;
}

}  // namespace dateline

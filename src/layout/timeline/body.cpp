#include "layout/timeline/body.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "layout/timeline/axis_breaks.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/clusters.hpp"
#include "layout/timeline/eras.hpp"
#include "layout/timeline/histogram.hpp"
#include "layout/timeline/marks.hpp"
#include "scene/bounds.hpp"

namespace dateline {

namespace {

/// The share of an axis that breaks may take.
constexpr double most_broken = 0.4;
/// The share of an axis that is left beyond a line at its end.
constexpr double line_margin = 0.02;
/// Neither side of a picture is longer than its size by more than this.
constexpr double most_stretched = 1.4;
/// The thickness of a band without words, in line widths.
constexpr double bare_band = 4;

void hold_lines(const std::vector<NamedTime>& lines, AxisScale& scale) {
    const double margin = line_margin * (scale.time_to - scale.time_from);
    for (const NamedTime& line : lines) {
        const double time = time_extent(line.when).anchor;
        scale.time_from = std::min(scale.time_from, time - margin);
        scale.time_to = std::max(scale.time_to, time + margin);
    }
}

/// Pictures of one size take about the same area: a wide one is lower, a tall one narrower.
LabelPicture room_of(const EventPicture& picture, const Style& style) {
    const double size = picture.size.value_or(style.timeline.picture_size).value();
    const double aspect = static_cast<double>(picture.picture.width) / picture.picture.height;
    const double width = std::min(size * std::sqrt(aspect), size * most_stretched);
    const double height = std::min(width / aspect, size * most_stretched);
    return {height * aspect, height};
}

/// The patch of colour behind a label. It reaches less than half of the gap between labels.
PathItem highlight_behind(const std::vector<Item>& label, const Style& style) {
    const Points reach = style.timeline.label_gap * 0.45;
    PathItem patch;
    patch.path = rounded_rectangle(bounds(label).value_or(PageBox{}).grown(reach), reach);
    patch.fill = style.timeline.highlight;
    patch.css_class = "highlight";
    return patch;
}

}  // namespace

const MeasuredLabel& LabelSheet::operator[](std::size_t item) {
    // Most attempts fail before they look at every label.
    if (!labels_[item]) {
        LabelText text = job_.items[item].text;
        if (!job_.setting.shows_places) text.place.clear();
        const TimelineEvent& event = job_.figure.events[job_.items[item].event];
        if (event.picture && job_.setting.shows_pictures) text.picture = room_of(*event.picture, job_.style);
        labels_[item] = std::make_unique<MeasuredLabel>(std::move(text), job_.setting.label, job_.measurer);
    }
    return *labels_[item];
}

Precision finest_precision(const TimelineFigure& figure) {
    Precision finest = Precision::century;
    for (const TimelineEvent& event : figure.events) {
        // The ends of a span may be finer than the span as a whole.
        finest = std::max({finest, event.when.precision,
                           event.when.kind == WhenKind::span ? event.when.from.precision() : finest,
                           event.when.kind == WhenKind::span ? event.when.to.precision() : finest});
    }
    return finest;
}

AxisScale body_scale(const BodyJob& job, double page_from, double page_to) {
    const std::vector<TimelineItem>& items = job.scale_items ? *job.scale_items : job.crowd ? *job.crowd : job.items;
    if (job.window) return {job.window->from, job.window->to, page_from, page_to};
    const AxisKind kind = job.figure.axis.kind;
    if (kind == AxisKind::logarithmic) return logarithmic_scale(items, page_from, page_to);
    if (kind == AxisKind::sequential) return sequential_scale(items, page_from, page_to);
    AxisScale scale = fit_scale(items, page_from, page_to);
    // A page of several shows its own stretch of time only; the whole figure shows every line that was asked for.
    if (items.size() == job.figure.events.size()) hold_lines(job.figure.lines, scale);
    if (kind != AxisKind::broken) return scale;
    scale.breaks = find_breaks(items, scale);
    scale.break_length = break_length(scale.breaks, job.figure.page.language, job.style, job.measurer);
    // Breaks must save room, not take it.
    if (scale.break_length * static_cast<double>(scale.breaks.size()) > most_broken * (page_to - page_from))
        scale.breaks.clear();
    return scale;
}

TickRequest body_tick_request(const BodyJob& job, const AxisScale& scale, AxisDirection direction) {
    TickRequest request;
    request.scale = scale;
    // A tick finer than every date would claim a precision that nobody has.
    request.finest = finest_precision(job.figure);
    request.coarsest = request.finest;
    for (const TimelineEvent& event : job.figure.events) {
        request.coarsest = std::min(request.coarsest, event.when.precision);
    }
    request.language = job.figure.page.language;
    request.wanted = job.figure.axis.ticks;
    request.first_month = job.figure.axis.fiscal_month;
    if (job.figure.axis.day_zero) request.day_zero = start_of(first_day(*job.figure.axis.day_zero));
    const TextStyle text = tick_style(job.style, TickLevel::major);
    request.room_of = [&job, text, direction](const std::string& label) {
        const TextExtent extent = job.measurer.measure(job.figure.page.language.in_digits(label), text);
        // Labels that run along the axis need air between them; stacked ones have it in their line height.
        return direction == AxisDirection::horizontal ? extent.width.value() + text.size.value() * 0.9
                                                      : text.size.value() * 2.2;
    };
    return request;
}

AxisTicks body_ticks(const BodyJob& job, const AxisScale& scale, AxisDirection direction) {
    return choose_ticks(body_tick_request(job, scale, direction));
}

double axis_thickness(const BodyJob& job, const AxisTicks& ticks, AxisDirection direction) {
    if (job.axis_words == AxisWords::none) return bare_band * job.style.timeline.axis_width.value();
    return band_thickness(ticks, direction, job.style, job.measurer).value() + era_strip(job.figure, job.style);
}

std::vector<Item> draw_axis(const BodyJob& job, const AxisZone& zone, const AxisTicks& ticks) {
    const bool is_bare = job.axis_words == AxisWords::none;
    AxisZone ticks_zone = zone;
    if (!is_bare) ticks_zone.band_from += era_strip(job.figure, job.style);
    std::vector<Item> items = draw_eras(job.figure, zone, job.style, job.measurer, job.axis_words);
    for (std::vector<Item> part :
         {is_bare ? draw_bare_band(zone, ticks, job.style) : draw_band(ticks_zone, ticks, job.style, job.measurer),
          draw_breaks(zone, job.figure.page.language, job.style, job.measurer, job.axis_words)}) {
        std::move(part.begin(), part.end(), std::back_inserter(items));
    }
    for (Item& item : draw_clusters(job, zone)) items.push_back(std::move(item));
    if (job.crowd) {
        std::vector<Item> bars =
            draw_histogram(*job.crowd, zone, body_tick_request(job, zone.scale, zone.direction), job.style);
        std::move(bars.begin(), bars.end(), std::back_inserter(items));
    }
    return items;
}

std::vector<Item> moved_lines(const LabelBlock& block, PagePoint origin) {
    std::vector<Item> lines;
    lines.reserve(block.lines.size());
    for (TextItem line : block.lines) {
        line.position.x += origin.x;
        line.position.y += origin.y;
        lines.push_back({std::move(line)});
    }
    return lines;
}

std::vector<Item> draw_label(const BodyJob& job, std::size_t item, const LabelBlock& block, PagePoint origin) {
    std::vector<Item> items = moved_lines(block, origin);
    const auto& picture = job.figure.events[job.items[item].event].picture;
    if (!block.picture || !picture) return items;
    const PageBox& box = *block.picture;
    items.push_back({ImageItem{picture->picture.png,
                               {origin.x + box.left, origin.y + box.top, origin.x + box.right, origin.y + box.bottom},
                               picture->alt}});
    return items;
}

std::vector<Item> draw_items(const BodyJob& job, const AxisZone& zone, const std::vector<MarkPlace>& places,
                             std::vector<ItemDrawing> drawings) {
    std::vector<Item> groups;
    groups.reserve(job.items.size());
    // Behind everything, so that no leader vanishes below the patch of another event.
    for (std::size_t i = 0; i < job.items.size(); ++i) {
        if (!job.items[i].is_highlighted || drawings[i].label.empty()) continue;
        groups.push_back({highlight_behind(drawings[i].label, job.style)});
    }
    for (std::size_t i = 0; i < job.items.size(); ++i) {
        const TimelineItem& item = job.items[i];
        Group group = make_event_group(job.figure.events[item.event], item);
        // From back to front: the marker covers where its leader begins, and text lies over all.
        group.items = draw_extent(item, places[i], zone, job.style);
        if (drawings[i].leader) group.items.push_back({std::move(*drawings[i].leader)});
        // What goes on from an earlier strip has its marker there.
        if (!item.is_continued) group.items.push_back({draw_item_marker(item, places[i], zone, job.style)});
        if (!item.inside.empty()) {
            group.items.push_back({draw_inside_text(item, places[i], zone, job.setting.label.caption, job.measurer)});
        }
        std::move(drawings[i].label.begin(), drawings[i].label.end(), std::back_inserter(group.items));
        groups.push_back({std::move(group)});
    }
    return groups;
}

}  // namespace dateline

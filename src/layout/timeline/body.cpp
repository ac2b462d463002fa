#include "layout/timeline/body.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/timeline/histogram.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

const MeasuredLabel& LabelSheet::operator[](std::size_t item) {
    // Most attempts fail before they look at every label.
    if (!labels_[item]) {
        LabelText text = job_.items[item].text;
        if (!job_.setting.shows_places) text.place.clear();
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
    return fit_scale(job.crowd ? *job.crowd : job.items, page_from, page_to);
}

TickRequest body_tick_request(const BodyJob& job, const AxisScale& scale, AxisDirection direction) {
    TickRequest request;
    request.scale = scale;
    // A tick finer than every date would claim a precision that nobody has.
    request.finest = finest_precision(job.figure);
    request.language = job.figure.page.language;
    const TextStyle text = tick_style(job.style, TickLevel::major);
    request.room_of = [&job, text, direction](const std::string& label) {
        const TextExtent extent = job.measurer.measure(label, text);
        // Labels that run along the axis need air between them; stacked ones have it in their line height.
        return direction == AxisDirection::horizontal ? extent.width.value() + text.size.value() * 0.9
                                                      : text.size.value() * 2.2;
    };
    return request;
}

AxisTicks body_ticks(const BodyJob& job, const AxisScale& scale, AxisDirection direction) {
    return choose_ticks(body_tick_request(job, scale, direction));
}

std::vector<Item> draw_axis(const BodyJob& job, const AxisZone& zone, const AxisTicks& ticks) {
    std::vector<Item> items = draw_band(zone, ticks, job.style, job.measurer);
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

std::vector<Item> draw_items(const BodyJob& job, const AxisZone& zone, const std::vector<MarkPlace>& places,
                             std::vector<ItemDrawing> drawings) {
    std::vector<Item> groups;
    groups.reserve(job.items.size());
    for (std::size_t i = 0; i < job.items.size(); ++i) {
        const TimelineItem& item = job.items[i];
        Group group = make_event_group(job.figure.events[item.event], item);
        // From back to front: the marker covers where its leader begins, and text lies over all.
        group.items = draw_extent(item, places[i], zone, job.style);
        if (drawings[i].leader) group.items.push_back({std::move(*drawings[i].leader)});
        group.items.push_back({draw_item_marker(item, places[i], zone, job.style)});
        std::move(drawings[i].label.begin(), drawings[i].label.end(), std::back_inserter(group.items));
        groups.push_back({std::move(group)});
    }
    return groups;
}

}  // namespace dateline

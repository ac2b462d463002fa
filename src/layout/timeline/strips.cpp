#include "layout/timeline/strips.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/horizontal.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_strips = 40;
/// Between two strips, in label sizes.
constexpr double gap_sizes = 2;
/// Lines that a strip has room for when the page may not grow.
constexpr double least_lines = 4;

std::int64_t years_of(StripPeriod period) {
    return period == StripPeriod::century ? 100 : period == StripPeriod::decade ? 10 : 1;
}

/// The windows of all periods that hold events, and of those between them.
std::vector<TimeWindow> windows_of(const std::vector<TimelineItem>& items, StripPeriod period) {
    double first = items.front().time.anchor;
    double last = first;
    for (const TimelineItem& item : items) {
        first = std::min(first, item.time.anchor);
        last = std::max({last, item.time.anchor, item.kind == MarkKind::lasting ? item.time.to - 1 : first});
    }
    const std::int64_t step = years_of(period);
    const std::int64_t year = date_at(first).year;
    std::vector<TimeWindow> windows;
    for (std::int64_t from = year - ((year % step) + step) % step; start_of_year(from) <= last; from += step) {
        windows.push_back({start_of_year(from), start_of_year(from + step)});
        if (windows.size() > most_strips) return {};
    }
    return windows;
}

/// The items of a strip: those whose markers lie in it, and the rest of spans that began before it. What goes on beyond
/// the strip has an arrow there.
std::vector<TimelineItem> items_in(const std::vector<TimelineItem>& items, const TimeWindow& window) {
    std::vector<TimelineItem> inside;
    for (TimelineItem item : items) {
        const bool starts = item.time.anchor >= window.from && item.time.anchor < window.to;
        const bool goes_on =
            item.kind == MarkKind::lasting && item.time.anchor < window.from && item.time.to > window.from;
        if (!starts && !goes_on) continue;
        if (goes_on) {
            item.is_continued = true;
            item.labelled = false;
            item.is_open_start = true;
            item.time.anchor = window.from;
        }
        item.is_open_end = item.is_open_end || item.time.to > window.to;
        item.time.from = std::max(item.time.from, window.from);
        item.time.to = std::min(item.time.to, window.to);
        inside.push_back(std::move(item));
    }
    return inside;
}

/// All strips in one setting, from the top of `room` down.
std::optional<TimelineBody> stack_strips(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                         const std::vector<TimeWindow>& windows, const BodySetting& setting) {
    // As tall as a list may be: strips run on down the page.
    const BodyRoom room = composer.room(AxisDirection::vertical);
    const double gap = gap_sizes * setting.label.caption.size.value();
    TimelineBody all;
    for (const TimeWindow& window : windows) {
        BodyRoom rest = room;
        rest.is_fixed_height = false;
        rest.top += all.height;
        rest.height = room.height - all.height;
        if (rest.height < least_lines * setting.label.leading.value()) return {};
        const std::vector<TimelineItem> inside = items_in(items, window);
        const BodyJob job{
            composer.figure(), composer.style(), composer.measurer(), inside, setting, rest, nullptr, false, window};
        auto strip = lay_horizontal(job);
        if (!strip) return {};
        std::move(strip->items.begin(), strip->items.end(), std::back_inserter(all.items));
        all.height += strip->height + gap;
    }
    all.height -= gap;
    return all;
}

}  // namespace

std::optional<LayoutResult> lay_strips(const TimelineComposer& composer, const std::vector<TimelineItem>& items) {
    const std::vector<TimeWindow> windows = windows_of(items, composer.figure().axis.strips);
    if (windows.empty()) return {};
    LayoutResult result;
    for (const SettingStep& step : composer.settings()) {
        if (!step.words.empty()) result.report.steps.push_back(step.words);
        const auto body = stack_strips(composer, items, windows, step.setting);
        if (!body) continue;
        result.pages.push_back(composer.page(*body, {}, 0));
        for (const TimelineItem& item : items) result.report.shown.push_back(composer.figure().events[item.event].id);
        return result;
    }
    return {};
}

}  // namespace dateline

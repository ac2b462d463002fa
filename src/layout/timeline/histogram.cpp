#include "layout/timeline/histogram.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// Bars are at least this wide.
constexpr double least_bar = 4;
/// Share of the lanes that the tallest bar fills.
constexpr double tallest = 0.94;

}  // namespace

std::vector<double> count_events(const std::vector<TimelineItem>& items, const std::vector<Tick>& stretches) {
    std::vector<double> counts(stretches.size(), 0);
    const auto stretch_at = [&](double time) {
        const auto after = std::upper_bound(stretches.begin(), stretches.end(), time,
                                            [](double value, const Tick& tick) { return value < tick.time; });
        return static_cast<std::size_t>(after - stretches.begin());
    };
    for (const TimelineItem& item : items) {
        // A year is spread over its months: a peak in July would be an invention.
        const bool spread = item.kind == MarkKind::soft && item.time.to > item.time.from;
        if (!spread) {
            const std::size_t at = stretch_at(item.time.anchor);
            if (at > 0) counts[at - 1] += 1;
            continue;
        }
        const std::size_t first = std::max<std::size_t>(stretch_at(item.time.from), 1);
        for (std::size_t i = first; i <= stretches.size() && stretches[i - 1].time < item.time.to; ++i) {
            const double from = std::max(stretches[i - 1].time, item.time.from);
            const double to = std::min(stretches[i - 1].until, item.time.to);
            counts[i - 1] += std::max(0.0, to - from) / (item.time.to - item.time.from);
        }
    }
    return counts;
}

PathItem draw_histogram_bar(const PageBox& bar, const Style& style) {
    return {rectangle(bar), style.timeline.axis.with_opacity(style.timeline.soft_opacity), {}, "histogram"};
}

std::vector<Item> draw_histogram(const std::vector<TimelineItem>& items, const AxisZone& zone,
                                 const TickRequest& request, const Style& style) {
    TickRequest fine = request;
    fine.room_of = [](const std::string&) { return least_bar; };
    const AxisTicks ticks = choose_ticks(fine);
    const std::vector<Tick>& stretches = ticks.minor.empty() ? ticks.major : ticks.minor;
    const std::vector<double> counts = count_events(items, stretches);
    if (counts.empty()) return {};
    const double most = *std::max_element(counts.begin(), counts.end());
    std::vector<Item> bars;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (counts[i] <= 0) continue;
        const double from = zone.scale.at(std::max(stretches[i].time, zone.scale.time_from));
        const double to = zone.scale.at(std::min(stretches[i].until, zone.scale.time_to));
        // The tallest bar fills the lanes; markers of labelled events stand in front.
        const double height = counts[i] / most * tallest * zone.fan_distance(Side::before);
        const PageBox bar = zone.box(from + 0.25, to - 0.25, zone.band_from, zone.outside(Side::before, height));
        bars.push_back({draw_histogram_bar(bar, style)});
    }
    return bars;
}

}  // namespace dateline

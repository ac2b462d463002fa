#include "layout/timeline/axis_scale.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/item.hpp"

namespace dateline {

namespace {

/// Share of the span that is left free at each end.
constexpr double margin_share = 0.025;
/// An axis shows at least so many days around a single day.
constexpr double least_margin = 2;
/// And half an hour before and after a time of day.
constexpr double least_hours = 0.5 / 24;
/// A single stretch of time fills at most this share of the axis.
constexpr double lone_stretch_share = 0.6;
/// A break leaves out at least this share of the scale, and this many times the median gap.
constexpr double least_break_share = 0.25;
constexpr double least_break_gaps = 8;
constexpr std::size_t most_breaks = 3;
/// A logarithmic scale counts back from here at the earliest, and knows no age below a year.
constexpr std::int64_t earliest_origin = 2000;
constexpr double least_age = 365.2425;
/// Share of a quiet stretch that is left at each of its ends.
constexpr double kept_share = 0.08;

}  // namespace

double AxisScale::at(double time) const {
    const double share = log_origin       ? logarithmic_share(time)
                         : !stops.empty() ? sequential_share(time)
                                          : broken_share(time);
    return page_from + share * (page_to - page_from);
}

double AxisScale::broken_share(double time) const {
    if (breaks.empty()) return (time - time_from) / (time_to - time_from);
    double broken = 0;
    double passed = 0;
    double before = 0;
    for (const AxisBreak& gap : breaks) {
        const double length = gap.to - gap.from;
        broken += length;
        passed += std::clamp(time - gap.from, 0.0, length);
        before += break_length * std::clamp((time - gap.from) / length, 0.0, 1.0);
    }
    const double rest = page_to - page_from - break_length * static_cast<double>(breaks.size());
    return (before + (time - time_from - passed) / (time_to - time_from - broken) * rest) / (page_to - page_from);
}

double AxisScale::logarithmic_share(double time) const {
    const auto log_age = [&](double day) { return std::log(std::max(*log_origin - day, least_age)); };
    return (log_age(time_from) - log_age(time)) / (log_age(time_from) - log_age(time_to));
}

double AxisScale::sequential_share(double time) const {
    const auto count = static_cast<double>(stops.size());
    const auto next = static_cast<std::size_t>(std::upper_bound(stops.begin(), stops.end(), time) - stops.begin());
    // The first and the last stop lie half a distance from the ends of the axis.
    const double from = next == 0 ? time_from : stops[next - 1];
    const double to = next == stops.size() ? time_to : stops[next];
    const double share_from = next == 0 ? 0 : (static_cast<double>(next) - 0.5) / count;
    const double share_to = next == stops.size() ? 1 : (static_cast<double>(next) + 0.5) / count;
    return share_from + (to > from ? (time - from) / (to - from) : 0) * (share_to - share_from);
}

AxisScale fit_scale(const std::vector<TimelineItem>& items, double page_from, double page_to) {
    if (items.empty()) return {0, 1, page_from, page_to};
    double from = items.front().time.from;
    double to = items.front().time.to;
    double longest = 0;
    bool is_open_start = false;
    bool is_open_end = false;
    for (const TimelineItem& item : items) {
        from = std::min(from, item.time.from);
        to = std::max(to, item.time.to);
        longest = std::max(longest, item.time.to - item.time.from);
        is_open_start = is_open_start || item.is_open_start;
        is_open_end = is_open_end || item.is_open_end;
    }
    // A figure of one year, or of one war, needs some time around it to be placed in.
    const double span = to - from;
    double margin = span * margin_share;
    if (longest > span * lone_stretch_share) margin = std::max(margin, span * (1 / lone_stretch_share - 1) / 4);
    // Times of day need less.
    const bool has_days = longest > 0;
    if (span < 2 * least_margin && (has_days || span == 0)) margin = std::max(margin, least_margin);
    if (!has_days) margin = std::max(margin, least_hours);
    // An open end goes on for a visible while.
    return {from - margin * (is_open_start ? 3 : 1), to + margin * (is_open_end ? 3 : 1), page_from, page_to};
}

AxisScale logarithmic_scale(const std::vector<TimelineItem>& items, double page_from, double page_to) {
    AxisScale scale = fit_scale(items, page_from, page_to);
    double from = scale.time_to;
    double to = scale.time_from;
    for (const TimelineItem& item : items) {
        from = std::min(from, item.time.from);
        to = std::max(to, item.time.to);
    }
    const double origin = std::max(start_of_year(earliest_origin), start_of_year(date_at(to - 1).year + 1));
    const double oldest = std::max(origin - from, 2 * least_age);
    const double youngest = std::max(origin - to, least_age);
    // The same share of the page at both ends is the same power of the age.
    const double margin = std::max(std::pow(oldest / youngest, margin_share), 1.05);
    scale.log_origin = origin;
    scale.time_from = origin - oldest * margin;
    scale.time_to = origin - std::max(youngest / margin, least_age * 0.999);
    return scale;
}

AxisScale sequential_scale(const std::vector<TimelineItem>& items, double page_from, double page_to) {
    AxisScale scale = fit_scale(items, page_from, page_to);
    for (const TimelineItem& item : items) scale.stops.push_back(item.time.anchor);
    std::sort(scale.stops.begin(), scale.stops.end());
    scale.stops.erase(std::unique(scale.stops.begin(), scale.stops.end()), scale.stops.end());
    return scale;
}

std::vector<AxisBreak> find_breaks(const std::vector<TimelineItem>& items, const AxisScale& scale) {
    std::vector<TimeExtent> extents;
    for (const TimelineItem& item : items) extents.push_back(item.time);
    std::sort(extents.begin(), extents.end(),
              [](const TimeExtent& a, const TimeExtent& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
    std::vector<AxisBreak> gaps;
    double covered = extents.empty() ? 0 : extents.front().to;
    for (const TimeExtent& extent : extents) {
        if (extent.from > covered) gaps.push_back({covered, extent.from});
        covered = std::max(covered, extent.to);
    }
    if (gaps.empty()) return {};
    const auto length = [](const AxisBreak& gap) { return gap.to - gap.from; };
    std::sort(gaps.begin(), gaps.end(), [&](const AxisBreak& a, const AxisBreak& b) {
        return std::make_tuple(-length(a), a.from) < std::make_tuple(-length(b), b.from);
    });
    const double median = length(gaps[gaps.size() / 2]);
    const double least = least_break_share * (scale.time_to - scale.time_from);
    std::vector<AxisBreak> breaks;
    for (const AxisBreak& gap : gaps) {
        // A lone gap has no other to be compared with.
        const bool stands_out = gaps.size() == 1 || length(gap) > least_break_gaps * median;
        if (length(gap) <= least || !stands_out || breaks.size() == most_breaks) continue;
        breaks.push_back({gap.from + kept_share * length(gap), gap.to - kept_share * length(gap)});
    }
    std::sort(breaks.begin(), breaks.end(), [](const AxisBreak& a, const AxisBreak& b) { return a.from < b.from; });
    return breaks;
}

}  // namespace dateline

#include "layout/timeline/axis_scale.hpp"

#include <algorithm>

#include "layout/timeline/item.hpp"

namespace dateline {

namespace {

/// Share of the span that is left free at each end.
constexpr double margin_share = 0.025;
/// An axis shows at least so many days around a single day.
constexpr double least_margin = 2;
/// A single stretch of time fills at most this share of the axis.
constexpr double lone_stretch_share = 0.6;

}  // namespace

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
    if (span < 2 * least_margin) margin = std::max(margin, least_margin);
    // An open end goes on for a visible while.
    return {from - margin * (is_open_start ? 3 : 1), to + margin * (is_open_end ? 3 : 1), page_from, page_to};
}

}  // namespace dateline

#include "layout/timeline/axis_time.hpp"

#include <cmath>

namespace dateline {

double start_of(const Date& date) {
    return static_cast<double>(to_day_number(first_day(date)));
}

double start_of_year(std::int64_t year) {
    return static_cast<double>(to_day_number({year, 1, 1, {}}));
}

Date date_at(double days) {
    return from_day_number(static_cast<std::int64_t>(std::floor(days)));
}

namespace {

/// The part of a day that has gone by.
double time_of(const TimeOfDay& time) {
    return (time.hour * 60 + time.minute) / 1440.0;
}

}  // namespace

TimeExtent time_extent(const When& when) {
    TimeExtent extent;
    extent.from = start_of(first_day(when));
    extent.to = start_of(last_day(when)) + 1;
    // What lasted is known where it began; of an open start only the end is known.
    if (when.kind == WhenKind::span) {
        extent.anchor = when.open_start ? extent.to : extent.from;
        return extent;
    }
    // A time of day has no length that a page could show.
    if (when.from.time && when.from == when.to) {
        extent.from += time_of(*when.from.time);
        extent.to = extent.from;
    }
    extent.is_point = !when.open_start && !when.open_end && extent.to - extent.from <= 1;
    extent.anchor = (extent.from + extent.to) / 2;
    return extent;
}

}  // namespace dateline

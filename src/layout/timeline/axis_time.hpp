// Dates as points and stretches of a continuous line: days since 1970-01-01 with fractions. The only place of the
// timeline where a date becomes a number. A year is a stretch a year long, never a point of its own.
#pragma once

#include <cstdint>

#include "calendar/when.hpp"

namespace dateline {

/// The stretch of time that an event can touch, and where its marker stands.
struct TimeExtent {
    double from = 0;    ///< in days
    double to = 0;      ///< in days, exclusive
    double anchor = 0;  ///< in days
    bool is_point = false;

    bool operator==(const TimeExtent&) const = default;
};

/// Midnight at which a day begins. Months and days that are not known count as the first.
double start_of(const Date& date);

/// A day or a time of day is a point, in the middle of its day; all else is a stretch with its marker in the middle
/// or, for a span, at its known start.
TimeExtent time_extent(const When& when);

/// The date of the midnight at or before `days`.
Date date_at(double days);

/// Midnight on 1 January of `year`.
double start_of_year(std::int64_t year);

}  // namespace dateline

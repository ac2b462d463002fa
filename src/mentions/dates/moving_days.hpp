// Holidays that move: the n-th weekday of a month and the days that count from Easter.
#pragma once

#include "calendar/date.hpp"
#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// Easter Sunday of the Gregorian calendar. Source: the anonymous Gregorian algorithm (Nature, 20 April 1876).
Date easter_sunday(std::int64_t year);

/// The day of a holiday in a year.
Date moving_day(const HolidayExpression& holiday, std::int64_t year);

}  // namespace dateline::dates

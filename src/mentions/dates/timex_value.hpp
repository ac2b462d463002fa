// TIMEX3 values of resolved times. Source: TimeML annotation guidelines 1.2.1, TIMEX3.
#pragma once

#include <string>

#include "calendar/when.hpp"
#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// "2018", "2018-04", "2018-04-25", "BC0499", without the time of day.
std::string timex_date(const Date& date);
std::string timex_year(std::int64_t year);
std::string timex_week(const Date& day);
/// "2018-Q3" of a day or month.
std::string timex_quarter(const Date& date);
/// What follows the day: "T17:00", "TMO".
std::string timex_clock(const ClockExpression& clock);
/// The value of a unit that no date is known for: "XXXX-WXX".
std::string unknown_unit(Unit unit);

}  // namespace dateline::dates

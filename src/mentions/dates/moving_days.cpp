#include "mentions/dates/moving_days.hpp"

namespace dateline::dates {

Date easter_sunday(std::int64_t year) {
    const std::int64_t a = year % 19;
    const std::int64_t b = year / 100;
    const std::int64_t c = year % 100;
    const std::int64_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const std::int64_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const std::int64_t m = (a + 11 * h + 22 * l) / 451;
    const std::int64_t days = h + l - 7 * m + 114;
    return {year, static_cast<int>(days / 31), static_cast<int>(days % 31) + 1};
}

Date moving_day(const HolidayExpression& holiday, std::int64_t year) {
    if (holiday.from_easter) return add_days(easter_sunday(year), *holiday.from_easter);
    if (holiday.weekday == 0) {
        return {year, holiday.month, holiday.nth < 0 ? days_in_month(year, holiday.month) : holiday.day};
    }
    const Date first{year, holiday.month, 1};
    const int to_weekday = (holiday.weekday - weekday_of(first) + 7) % 7;
    if (holiday.nth > 0) return add_days(first, to_weekday + 7 * (holiday.nth - 1) + holiday.days_after);
    const Date last{year, holiday.month, days_in_month(year, holiday.month)};
    return add_days(last, -((weekday_of(last) - holiday.weekday + 7) % 7));
}

}  // namespace dateline::dates

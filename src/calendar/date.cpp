#include "calendar/date.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::int64_t days_per_era = 146'097;  // 400 Gregorian years
constexpr std::int64_t epoch_shift = 719'468;   // from 0000-03-01 to 1970-01-01

std::int64_t floor_div(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

bool is_valid_time(const TimeOfDay& time) {
    const bool midnight_at_end = time.hour == 24 && time.minute == 0;
    return midnight_at_end || (time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59);
}

}  // namespace

Precision Date::precision() const {
    if (time) return Precision::minute;
    if (has_day()) return Precision::day;
    return has_month() ? Precision::month : Precision::year;
}

bool is_valid(const Date& date) {
    if (date.time && (!date.has_day() || !is_valid_time(*date.time))) return false;
    if (!date.has_month()) return date.day == 0;
    if (date.month < 1 || date.month > 12) return false;
    return date.day >= 0 && date.day <= days_in_month(date.year, date.month);
}

bool is_leap_year(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && is_leap_year(year)) return 29;
    return lengths.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1));
}

std::int64_t to_day_number(const Date& date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;  // a year that begins in March
    const std::int64_t era = floor_div(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = date.month + (date.month > 2 ? -3 : 9);
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - epoch_shift;
}

Date from_day_number(std::int64_t number) {
    const std::int64_t shifted = number + epoch_shift;
    const std::int64_t era = floor_div(shifted, days_per_era);
    const std::int64_t day_of_era = shifted - era * days_per_era;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    Date date;
    date.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    date.month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

Date first_day(const Date& date) {
    return {date.year, std::max(date.month, 1), std::max(date.day, 1)};
}

Date last_day(const Date& date) {
    const int month = date.has_month() ? date.month : 12;
    return {date.year, month, date.has_day() ? date.day : days_in_month(date.year, month)};
}

int weekday_of(const Date& date) {
    const std::int64_t days_from_monday = to_day_number(first_day(date)) + 3;  // 1970-01-01 was a Thursday
    return static_cast<int>(days_from_monday - floor_div(days_from_monday, 7) * 7) + 1;
}

IsoWeek iso_week_of(const Date& date) {
    const Date day = first_day(date);
    const Date thursday = add_days(day, 4 - weekday_of(day));  // the week belongs to the year of its Thursday
    const std::int64_t day_of_year = to_day_number(thursday) - to_day_number({thursday.year, 1, 1});
    return {thursday.year, static_cast<int>(day_of_year / 7) + 1};
}

Date monday_of(IsoWeek week) {
    const Date fourth_of_january{week.year, 1, 4};  // always in week 1
    return add_days(fourth_of_january,
                    7 * (static_cast<std::int64_t>(week.week) - 1) + 1 - weekday_of(fourth_of_january));
}

Date add_days(const Date& date, std::int64_t days) {
    Date moved = from_day_number(to_day_number(first_day(date)) + days);
    moved.time = date.time;
    return moved;
}

Date add_months(const Date& date, std::int64_t months) {
    if (!date.has_month()) return add_years(date, floor_div(months, 12));
    const std::int64_t count = date.year * 12 + (date.month - 1) + months;
    Date moved = date;
    moved.year = floor_div(count, 12);
    moved.month = static_cast<int>(count - moved.year * 12) + 1;
    if (moved.has_day()) moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
    return moved;
}

Date add_years(const Date& date, std::int64_t years) {
    Date moved = date;
    moved.year += years;
    if (moved.has_day()) moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
    return moved;
}

}  // namespace dateline

// Date: a year, a month of it or a day, as precise as the source was and no more.
// Promises never to invent a month or a day. Years are astronomical (0 is 1 BCE), the calendar is the proleptic
// Gregorian one; dates before 1582 are taken as written. Knows nothing of languages.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace dateline {

/// How much of a date is known, from coarse to fine. Decades and centuries begin at the year of the Date.
enum class Precision : std::uint8_t { century, decade, year, season, quarter, month, week, day, minute };

/// A time of day, in minutes; no zone is kept.
struct TimeOfDay {
    int hour = 0;    ///< 0..24
    int minute = 0;  ///< 0..59

    auto operator<=>(const TimeOfDay&) const = default;
};

/// A calendar date. `month` and `day` are 0 where they are not known; a known day has a known month.
struct Date {
    std::int64_t year = 0;  ///< astronomical: 0 is 1 BCE, -476 is 477 BCE
    int month = 0;          ///< 1..12, 0 unknown
    int day = 0;            ///< 1..31, 0 unknown
    std::optional<TimeOfDay> time{};

    auto operator<=>(const Date&) const = default;

    [[nodiscard]] bool has_month() const { return month != 0; }
    [[nodiscard]] bool has_day() const { return day != 0; }
    /// year, month, day or minute.
    [[nodiscard]] Precision precision() const;
};

/// Whether the fields name a date that exists.
bool is_valid(const Date& date);

bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);

/// Days since 1970-01-01 of a whole date. Source: Hinnant, chrono-Compatible Low-Level Date Algorithms
/// (days_from_civil).
std::int64_t to_day_number(const Date& date);
/// The inverse of to_day_number.
Date from_day_number(std::int64_t number);

/// The first and the last day that a partial date can mean.
Date first_day(const Date& date);
Date last_day(const Date& date);

/// ISO weekday: 1 Monday .. 7 Sunday.
int weekday_of(const Date& date);

/// An ISO 8601 week, which may belong to another year than its days.
struct IsoWeek {
    std::int64_t year = 0;
    int week = 0;  ///< 1..53

    auto operator<=>(const IsoWeek&) const = default;
};
IsoWeek iso_week_of(const Date& date);
/// The Monday of a week.
Date monday_of(IsoWeek week);

/// Date arithmetic. Adding months or years keeps the precision and clamps the day to the month's length.
Date add_days(const Date& date, std::int64_t days);
Date add_months(const Date& date, std::int64_t months);
Date add_years(const Date& date, std::int64_t years);

}  // namespace dateline

// When: the time of an event. Either something that happened at one time known to some precision ("in 2018", "last
// week"), or something that lasted from one date to another. Promises to keep what the source said: precision,
// approximation, uncertainty, open ends.
#pragma once

#include <string>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace dateline {

/// EDTF level 1 qualification: '?' uncertain, '~' approximate, '%' both.
enum class Qualifier : std::uint8_t { none, uncertain, approximate, both };

enum class WhenKind : std::uint8_t {
    within,  ///< happened at some time within from..to (from == to for a day, a month or a year)
    span,    ///< lasted from `from` to `to`
};

/// The time of an event. `from` and `to` each keep their own precision.
struct When {
    WhenKind kind = WhenKind::within;
    Date from{};
    Date to{};
    Precision precision = Precision::day;  ///< of a `within`; the coarser of both ends for a span
    Qualifier from_qualifier = Qualifier::none;
    Qualifier to_qualifier = Qualifier::none;
    bool open_start =
        false;  ///< EDTF "../2018": started before, or at an unknown time before `to`; then `from` equals `to`
    bool open_end = false;  ///< EDTF "2018/..": still lasts; then `to` equals `from`

    bool operator==(const When&) const = default;
};

/// The first and the last whole day that `when` can touch.
Date first_day(const When& when);
Date last_day(const When& when);

/// A `within` of a single date at its own precision.
When when_of(const Date& date);

/// A `within` of a part of something larger, such as the first days of a month: its precision is the smallest of day,
/// month, year, decade and century that both ends fit into.
When when_within(const Date& from, const Date& to);

/// A `span` between two dates.
When when_span(const Date& from, const Date& to);

/// The units with names of their own. Seasons 1..4 are spring (March to May) to winter (December to February of the
/// next year); quarters are 1..4; the first year of a decade or a century is the one with zeros (1930, 1900).
When when_of_season(std::int64_t year, int season);
When when_of_quarter(std::int64_t year, int quarter);
When when_of_week(IsoWeek week);
When when_of_decade(std::int64_t first_year);
When when_of_century(std::int64_t first_year);

/// Reads EDTF levels 0 and 1 as Dateline takes them: `2018`, `2018-04`, `2018-04-25`, `2018-04-25T14:05`, `2018?`,
/// `2018~`, `201X`, `20XX`, `2014/2017`, `../2017`, `2014/..`, `-0476`, `Y-66000000`, seasons `2018-21`..`2018-24`,
/// quarters `2018-33`..`2018-36`, weeks `2018-W17` (ISO 8601), and of level 2 `[2018-04-01..2018-04-10]`, some time
/// between the two. The Error says which part is wrong, with an example of
/// what is right.
Result<When> parse_edtf(const std::string& text);

/// The EDTF text of a When; parse_edtf reads it back.
std::string to_edtf(const When& when);

/// ISO 8601 text of a date at its own precision: `2018`, `2018-04`, `-0476`, `Y-66000000` for more than four digits.
std::string to_iso(const Date& date);

/// Reads what to_iso writes.
Result<Date> parse_iso(const std::string& text);

}  // namespace dateline

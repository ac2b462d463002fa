// Parts of date phrases that many rules read: numbers, days, months, years, eras, amounts. Each reader moves the cursor
// over what it read, or returns nothing and leaves it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// A cardinal in words below a million: "twenty-five", "two hundred and six", "one".
std::optional<std::int64_t> take_cardinal(Cursor& cursor);
/// "third", "twenty-third", "23rd".
std::optional<std::int64_t> take_ordinal(Cursor& cursor);

/// A month by its name or its short form with or without a stop.
std::optional<int> take_month(Cursor& cursor);
/// Only a full name.
std::optional<int> take_month_name(Cursor& cursor);
/// A day of the month in digits or as an ordinal, 1..31.
std::optional<int> take_day_number(Cursor& cursor);
/// A weekday by its name or short form, with a comma or a stop after it.
std::optional<int> take_leading_weekday(Cursor& cursor);

/// Four digits that can be a year.
std::optional<std::int64_t> take_plain_year(Cursor& cursor);
/// The year of a date: "1940", "'40", "480 BC", "nineteen forty"; astronomical.
struct YearReading {
    std::int64_t year = 0;
    bool is_short = false;  ///< "'40", taken as 1940 until the text's century is known
};
std::optional<YearReading> take_year(Cursor& cursor);
/// "nineteen ninety-six".
std::optional<std::int64_t> take_written_year(Cursor& cursor);
/// "BC", "B.C.", "AD": -1 before, 1 after, 0 where there is none.
int take_era(Cursor& cursor);
/// The year 1 BC is 0.
std::int64_t astronomical(std::int64_t year, int era);

/// An amount of units: "5", "5 1/2", "2.5", "1,460", "twenty", "a couple of", "several", "a", "half a".
struct Amount {
    std::int64_t whole = 0;
    int sixtieths = 0;        ///< of one unit: 30 for a half
    bool is_vague = false;    ///< "several"
    bool is_article = false;  ///< "a", "an"
    std::string decimal;      ///< "2.5" where it was written so
};
std::optional<Amount> take_amount(Cursor& cursor);

/// A unit with its own multiple: a fortnight is 2 weeks.
struct UnitWord {
    Unit unit = Unit::day;
    bool is_plural = false;
};
std::optional<UnitWord> take_unit(Cursor& cursor);

/// TIMEX3 duration: "P2Y", "PT5H30M", "PXM", "PTXH".
std::string duration_value(const Amount& amount, Unit unit);

/// A relation word and what it counts from: "last", "the previous", "this".
std::optional<Relation> take_direction(Cursor& cursor);

/// Whether a cue of the future stands shortly before the start of the cursor, with no comma between.
bool is_in_future_clause(const Cursor& cursor);

/// The Match of a single candidate that ends at the cursor.
Match match_of(const Cursor& cursor, Expression expression, std::string_view rule, double confidence = 1);

}  // namespace dateline::dates

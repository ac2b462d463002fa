// Parts of date phrases that many rules read: days, months, years, eras, directions. Each reader moves the cursor over
// what it read, or returns nothing and leaves it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "mentions/dates/amounts.hpp"
#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

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
/// "nineteen ninety-six", "eighteen hundred and twelve", "nineteen oh five".
std::optional<std::int64_t> take_written_year(Cursor& cursor);
/// Two or four digits as a year of our time.
std::optional<std::int64_t> year_of_digits(std::string_view digits);
/// "FY2019", "FY19".
std::optional<std::int64_t> take_fiscal_year_word(Cursor& cursor);
/// "BC", "B.C.", "AD": -1 before, 1 after, 0 where there is none.
int take_era(Cursor& cursor);
/// The year 1 BC is 0.
std::int64_t astronomical(std::int64_t year, int era);

/// A relation word and what it counts from: "last", "the previous", "this".
std::optional<Relation> take_direction(Cursor& cursor);

/// So many units from the anchor as the relation says.
OffsetExpression offset_of(Unit unit, const Relation& relation);

/// A dash, "to", "until" or "through" between the ends of a range.
bool take_range_mark(Cursor& cursor);

/// Whether a cue of the future stands shortly before the start of the cursor, with no comma between.
bool is_in_future_clause(const Cursor& cursor);

/// The Match of a single candidate that ends at the cursor.
Match match_of(const Cursor& cursor, Expression expression, std::string_view rule, double confidence = 1);

}  // namespace dateline::dates

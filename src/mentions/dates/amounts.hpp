// Numbers and amounts of units in digits and words: "twenty-five", "23rd", "5 1/2 years", "several weeks". Each reader
// moves the cursor over what it read, or returns nothing and leaves it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// "five", "twenty-five".
std::optional<std::int64_t> take_below_hundred(Cursor& cursor);
/// A cardinal in words below a billion: "twenty-five", "two hundred and six", "one".
std::optional<std::int64_t> take_cardinal(Cursor& cursor);
/// "third", "twenty-third", "23rd".
std::optional<std::int64_t> take_ordinal(Cursor& cursor);

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

/// Sets the unit and the amount of an offset: "1 1/2 years ago" is said in months, "a decade ago" in years.
void set_amount(OffsetExpression& offset, const Amount& amount);

/// TIMEX3 duration: "P2Y", "PT5H30M", "PXM", "PTXH".
std::string duration_value(const Amount& amount, Unit unit);

}  // namespace dateline::dates

// What the slots of a pattern read: `<day>`, `<month>`, `<unit>`, ... and the expression that they make together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "config/date_pattern.hpp"
#include "mentions/dates/amounts.hpp"
#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// What was read so far.
struct SlotValues {
    CalendarExpression date{};  ///< day, month, year, weekday and the relation of the year
    std::optional<Relation> direction{};
    std::optional<Amount> amount{};
    std::optional<std::int64_t> number{};
    std::optional<UnitWord> unit{};
    std::string season;
    std::string part;
    std::optional<std::int64_t> ordinal{};
    std::optional<std::int64_t> century{};
    std::optional<std::int64_t> decade{};  ///< 90 or 1990
    int era = 0;
    std::optional<HolidayExpression> holiday{};
    std::optional<OffsetExpression> day_word{};
    std::optional<ClockExpression> clock{};
};

/// Reads one slot at the cursor. False, with the cursor where it was, when it does not fit.
bool take_slot(std::string_view name, Cursor& cursor, SlotValues& values);

/// What the values say by the meaning of the pattern; nothing when they make no sense together.
std::optional<Expression> expression_of(const DatePattern& pattern, const SlotValues& values);

/// The time of the day that stands beside a day.
std::optional<ClockExpression> clock_of(const SlotValues& values);

/// Fills what the first end of a range leaves to the last: "del 3 al 7 de junio de 1808".
void complete_first(SlotValues& first, const SlotValues& last);

}  // namespace dateline::dates

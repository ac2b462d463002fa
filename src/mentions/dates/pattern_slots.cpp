#include "mentions/dates/pattern_slots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr std::int64_t latest_century = 50;
constexpr int hours_of_half_day = 12;

/// A Roman number below 50 in capitals: "XIX".
std::optional<std::int64_t> roman_number(std::string_view text) {
    std::int64_t sum = 0;
    std::int64_t before = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        const std::int64_t value = text[i] == 'I'   ? 1
                                   : text[i] == 'V' ? 5
                                   : text[i] == 'X' ? 10
                                   : text[i] == 'L' ? 50
                                                    : 0;
        if (value == 0) return std::nullopt;
        sum += value < before ? -value : value;
        before = std::max(before, value);
    }
    return sum > 0 && sum < 50 ? std::optional(sum) : std::nullopt;
}

std::string_view text_of(const Cursor& cursor) {
    return cursor.words().article().view(cursor.word().span());
}

template <class Value, class Read>
bool take_into(Cursor& cursor, std::optional<Value>& target, Read&& read) {
    auto value = read(cursor);
    if (!value) return false;
    target = std::move(*value);
    return true;
}

bool take_day(Cursor& cursor, SlotValues& values) {
    Cursor ahead = cursor;
    auto day = take_day_number(ahead);
    if (!day) {
        const auto words = take_below_hundred(ahead);
        if (words && *words >= 1 && *words <= 31) day = static_cast<int>(*words);
    }
    if (!day) return false;
    values.date.day = *day;
    cursor = ahead;
    return true;
}

bool take_a_year(Cursor& cursor, SlotValues& values) {
    const auto year = take_year(cursor);
    if (!year) return false;
    values.date.year = year->year;
    values.date.is_short_year = year->is_short;
    return true;
}

bool take_short_year(Cursor& cursor, SlotValues& values) {
    const auto year = cursor.take_digits(2, 2);
    if (!year) return false;
    values.date.year = 1900 + *year;
    values.date.is_short_year = true;
    return true;
}

std::optional<Relation> take_direction_word(Cursor& cursor) {
    const Term* after = cursor.peek(Role::direction_after);
    if (after == nullptr) return take_direction(cursor);
    const Term* story = cursor.peek(Role::story_direction_after);
    const bool is_story = story != nullptr && story->rest.size() == after->rest.size();
    cursor.take(Role::direction_after);
    return Relation{is_story ? Anchor::story : Anchor::published, after->number};
}

bool take_year_direction(Cursor& cursor, SlotValues& values) {
    const auto relation = take_direction_word(cursor);
    if (!relation) return false;
    values.date.year_relation = *relation;
    return true;
}

bool take_term(Cursor& cursor, Role role, std::string& target) {
    const Term* term = cursor.take(role);
    if (term == nullptr) return false;
    target = term->value;
    return true;
}

bool take_number(Cursor& cursor, SlotValues& values) {
    auto number = cursor.take_digits(1, 9);
    if (!number) number = take_cardinal(cursor);
    values.number = number ? number : values.number;
    return number.has_value();
}

bool take_century(Cursor& cursor, SlotValues& values) {
    if (cursor.at_end()) return false;
    if (const auto roman = roman_number(text_of(cursor))) {
        cursor.skip();
        values.century = roman;
        return true;
    }
    Cursor ahead = cursor;
    auto number = take_ordinal(ahead);
    if (!number) number = ahead.take_digits(1, 2);
    if (!number) number = take_below_hundred(ahead);
    if (!number || *number < 1 || *number > latest_century) return false;
    cursor = ahead;
    values.century = number;
    return true;
}

bool take_decade(Cursor& cursor, SlotValues& values) {
    if (const auto name = cursor.take_value(Role::decade_name)) {
        values.decade = *name;
        return true;
    }
    Cursor ahead = cursor;
    const auto number = ahead.take_digits(2, 4);
    if (!number || *number % 10 != 0 || (*number >= 100 && *number < 1000)) return false;
    cursor = ahead;
    values.decade = number;
    return true;
}

bool take_holiday(Cursor& cursor, SlotValues& values) {
    if (cursor.at_end()) return false;
    const Match match = match_holiday(Cursor(cursor.words(), cursor.position()));
    if (match.empty()) return false;
    values.holiday = std::get<HolidayExpression>(match.front().expression);
    while (cursor.position() < match.front().end) cursor.skip();
    return true;
}

bool take_day_word(Cursor& cursor, SlotValues& values) {
    const Term* term = cursor.take(Role::day_word);
    if (term == nullptr) return false;
    const std::string_view days = term->value.substr(0, term->value.find('.'));
    const auto count = parse_integer(days).value_or(0);
    OffsetExpression offset;
    offset.amount = count < 0 ? -count : count;
    offset.sign = count < 0 ? -1 : 1;
    values.day_word = offset;
    return true;
}

bool take_clock(Cursor& cursor, SlotValues& values) {
    Cursor ahead = cursor;
    auto hour = ahead.take_digits(1, 2);
    if (!hour) hour = take_below_hundred(ahead);
    if (!hour || *hour > 24) return false;
    ClockExpression clock;
    clock.hour = static_cast<int>(*hour);
    Cursor minutes = ahead;
    if (minutes.touches() && (minutes.take_text(":") || minutes.take_text(".")) && minutes.touches()) {
        if (const auto minute = minutes.take_digits(2, 2); minute && *minute < 60) {
            clock.minute = static_cast<int>(*minute);
            ahead = minutes;
        }
    }
    cursor = ahead;
    values.clock = clock;
    return true;
}

bool take_minutes(Cursor& cursor, SlotValues& values) {
    Cursor ahead = cursor;
    auto minute = ahead.take_digits(1, 2);
    if (!minute) minute = take_below_hundred(ahead);
    if (!minute && ahead.take_glue("half")) minute = 30;
    if (!minute && ahead.take(Role::unit) == nullptr && ahead.take_glue("quarter")) minute = 15;
    if (!minute || *minute > 59 || !values.clock) return false;
    values.clock->minute = static_cast<int>(*minute);
    cursor = ahead;
    return true;
}

using Take = bool (*)(Cursor&, SlotValues&);

constexpr std::pair<std::string_view, Take> takes[] = {
    {"day", take_day},
    {"month",
     [](Cursor& cursor, SlotValues& values) {
         const auto month = take_month(cursor);
         values.date.month = month.value_or(values.date.month);
         return month.has_value();
     }},
    {"year", take_a_year},
    {"short-year", take_short_year},
    {"weekday",
     [](Cursor& cursor, SlotValues& values) {
         if (!cursor.is_written_as_weekday()) return false;
         auto weekday = cursor.take_value(Role::weekday);
         if (!weekday) weekday = cursor.take_value(Role::weekday_abbreviation);
         values.date.weekday = weekday.value_or(values.date.weekday);
         return weekday.has_value();
     }},
    {"direction",
     [](Cursor& cursor, SlotValues& values) { return take_into(cursor, values.direction, take_direction_word); }},
    {"year-direction", take_year_direction},
    {"amount", [](Cursor& cursor, SlotValues& values) { return take_into(cursor, values.amount, take_amount); }},
    {"number", take_number},
    {"unit", [](Cursor& cursor, SlotValues& values) { return take_into(cursor, values.unit, take_unit); }},
    {"units",
     [](Cursor& cursor, SlotValues& values) {
         return cursor.peek(Role::plural_unit) != nullptr && take_into(cursor, values.unit, take_unit);
     }},
    {"season", [](Cursor& cursor, SlotValues& values) { return take_term(cursor, Role::season, values.season); }},
    {"part", [](Cursor& cursor, SlotValues& values) { return take_term(cursor, Role::day_part, values.part); }},
    {"ordinal", [](Cursor& cursor, SlotValues& values) { return take_into(cursor, values.ordinal, take_ordinal); }},
    {"last",
     [](Cursor& cursor, SlotValues& values) {
         if (cursor.take(Role::last_of_month) == nullptr) return false;
         values.ordinal = -1;
         return true;
     }},
    {"century", take_century},
    {"era",
     [](Cursor& cursor, SlotValues& values) {
         values.era = take_era(cursor);
         return values.era != 0;
     }},
    {"decade", take_decade},
    {"holiday", take_holiday},
    {"day-word", take_day_word},
    {"clock", take_clock},
    {"minutes", take_minutes},
};

Expression century_of(std::int64_t number, int era) {
    const std::int64_t first = (number - 1) * 100;
    if (era >= 0) return YearsExpression{first, 100, fmt::format("{:02}", number - 1)};
    return YearsExpression{1 - (first + 99), 100, fmt::format("BC{:02}", number - 1)};
}

Expression decade_of(std::int64_t decade) {
    const std::int64_t year = decade < 100 ? (decade < 30 && decade > 0 ? 2000 : 1900) + decade : decade;
    if (decade >= 1000 && decade % 100 == 0) return YearsExpression{year, 100, fmt::format("{:02}", year / 100)};
    return YearsExpression{year, 10, fmt::format("{:03}", year / 10)};
}

/// The relation of a period: said of it, or of its year.
Relation relation_of(const SlotValues& values) {
    return values.date.year_relation.anchor != Anchor::none ? values.date.year_relation
                                                            : values.direction.value_or(Relation{});
}

std::optional<Expression> period_of(std::string code, const SlotValues& values) {
    return PeriodExpression{std::move(code), values.date.year, relation_of(values)};
}

std::optional<Expression> numbered_period(char letter, std::int64_t most, const SlotValues& values) {
    if (!values.ordinal) return std::nullopt;
    const std::int64_t number = *values.ordinal < 0 ? most : *values.ordinal;
    if (number < 1 || number > most) return std::nullopt;
    return period_of(std::string(1, letter) + std::to_string(number), values);
}

std::optional<Expression> offset_by_amount(const SlotValues& values, int sign, Anchor anchor) {
    if (!values.unit) return std::nullopt;
    OffsetExpression offset;
    offset.unit = values.unit->unit;
    offset.sign = sign;
    offset.anchor = anchor;
    if (values.amount) set_amount(offset, *values.amount);
    return offset;
}

std::optional<Expression> duration_of(const SlotValues& values, bool half_more) {
    if (!values.unit || !values.amount) return std::nullopt;
    Amount amount = *values.amount;
    if (half_more) amount.sixtieths = 30;
    return DurationExpression{duration_value(amount, values.unit->unit)};
}

std::optional<Expression> repeated(const SlotValues& values) {
    const std::string part = values.part.empty() ? "" : "T" + values.part;
    if (values.date.weekday != 0) return SetExpression{fmt::format("XXXX-WXX-{}{}", values.date.weekday, part)};
    if (values.date.month != 0) return SetExpression{fmt::format("XXXX-{:02}", values.date.month)};
    if (!values.season.empty()) return SetExpression{"XXXX-" + values.season};
    if (values.unit && values.unit->unit == Unit::weekend) return SetExpression{"XXXX-WXX-WE"};
    if (values.unit) {
        Amount one;
        one.whole = 1;
        return SetExpression{duration_value(values.amount.value_or(one), values.unit->unit)};
    }
    if (!part.empty()) return SetExpression{"XXXX-XX-XX" + part};
    return std::nullopt;
}

std::optional<Expression> date_of(const SlotValues& values) {
    if (values.holiday) {
        HolidayExpression holiday = *values.holiday;
        if (values.date.year) holiday.year = values.date.year;
        if (relation_of(values).anchor != Anchor::none) holiday.relation = relation_of(values);
        return holiday;
    }
    if (values.century) return century_of(*values.century, values.era);
    if (values.decade) return decade_of(*values.decade);
    if (!values.season.empty()) return period_of(values.season, values);
    if (values.ordinal && values.date.weekday != 0 && values.date.month != 0) {
        HolidayExpression day;
        day.nth = static_cast<int>(*values.ordinal);
        day.weekday = values.date.weekday;
        day.month = values.date.month;
        day.year = values.date.year;
        day.relation = values.date.year_relation;
        return day;
    }
    if (values.date.day != 0 || values.date.month != 0 || values.date.year) {
        CalendarExpression date = values.date;
        if (values.direction) date.relation = *values.direction;
        if (date.year && values.era != 0) date.year = astronomical(*date.year, values.era);
        return date;
    }
    if (values.date.weekday != 0) {
        const Relation relation = values.direction.value_or(Relation{});
        return WeekdayExpression{values.date.weekday, relation, relation.steps > 0};
    }
    if (values.day_word) return *values.day_word;
    if (values.unit && values.direction) return offset_of(values.unit->unit, *values.direction);
    if (!values.part.empty() && values.direction) return offset_of(Unit::day, *values.direction);
    if (const auto clock = clock_of(values)) return *clock;
    return std::nullopt;
}

std::optional<Expression> week_of(const SlotValues& values) {
    if (!values.ordinal || *values.ordinal > 4 || (values.date.month == 0 && !values.date.year)) return std::nullopt;
    return WeekOfMonthExpression{static_cast<int>(*values.ordinal), values.date};
}

}  // namespace

bool take_slot(std::string_view name, Cursor& cursor, SlotValues& values) {
    for (const auto& [known, take] : takes) {
        if (known == name) return take(cursor, values);
    }
    return false;
}

std::optional<ClockExpression> clock_of(const SlotValues& values) {
    if (!values.clock && values.part.empty()) return std::nullopt;
    ClockExpression clock = values.clock.value_or(ClockExpression{});
    if (!clock.hour) {
        clock.part = values.part;
    } else if (*clock.hour < hours_of_half_day &&
               (values.part == "AF" || values.part == "EV" || (values.part == "NI" && *clock.hour > 5))) {
        clock.hour = *clock.hour + hours_of_half_day;
    }
    return clock;
}

std::optional<Expression> expression_of(const DatePattern& pattern, const SlotValues& values) {
    const std::string& meaning = pattern.meaning;
    if (meaning == "date") return date_of(values);
    if (meaning == "quarter") return numbered_period('Q', 4, values);
    if (meaning == "half") return numbered_period('H', 2, values);
    if (meaning == "week") return week_of(values);
    if (meaning == "ago") return offset_by_amount(values, -1, Anchor::published);
    if (meaning == "ahead") return offset_by_amount(values, 1, Anchor::published);
    if (meaning == "earlier") return offset_by_amount(values, -1, Anchor::story);
    if (meaning == "later") return offset_by_amount(values, 1, Anchor::story);
    if (meaning == "duration") return duration_of(values, false);
    if (meaning == "half-more") return duration_of(values, true);
    if (meaning == "every") return repeated(values);
    return std::nullopt;
}

void complete_first(SlotValues& first, const SlotValues& last) {
    if (first.date.month == 0) first.date.month = last.date.month;
    if (!first.date.year && first.date.year_relation.anchor == Anchor::none) {
        first.date.year = last.date.year;
        first.date.is_short_year = last.date.is_short_year;
        first.date.year_relation = last.date.year_relation;
        const bool is_turn = first.date.month > last.date.month && last.date.month != 0;
        if (first.date.year && is_turn) *first.date.year -= 1;
    }
    if (first.era == 0) first.era = last.era;
    if (!first.direction) first.direction = last.direction;
    if (!first.unit) first.unit = last.unit;
}

}  // namespace dateline::dates

// Rules for times that count from another time: "yesterday", "last week", "two years ago", "the next day", "a year
// earlier", "this April", "Friday".
#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// "morning" after "Friday" or "yesterday": the part of the day meant.
std::optional<ClockExpression> take_part_of_day(Cursor& cursor) {
    const Term* part = cursor.take(Role::day_part);
    if (part == nullptr) return std::nullopt;
    ClockExpression clock;
    clock.part = part->value;
    return clock;
}

Match with_part_of_day(Cursor& cursor, Expression expression, std::string_view rule, double confidence) {
    auto clock = take_part_of_day(cursor);
    Match match = match_of(cursor, std::move(expression), rule, confidence);
    match.front().clock = std::move(clock);
    return match;
}

/// "last week" after "Tuesday", or "Tuesday" after "last week".
std::optional<Relation> take_week_relation(Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.take_glue("of");
    const auto relation = take_direction(ahead);
    if (!relation || !ahead.take_glue("week")) return std::nullopt;
    cursor = ahead;
    return relation;
}

std::optional<int> take_weekday_name(Cursor& cursor) {
    if (!cursor.is_written_as_weekday()) return std::nullopt;
    return cursor.take_value(Role::weekday);
}

/// "before" and "after" count from the story only where no event follows: "two days after," but not "after the vote".
bool stands_before_event(const Cursor& cursor, std::size_t at) {
    if (term_at(cursor.words(), at, cursor.position(), Role::offset_before_event) == nullptr) return false;
    if (cursor.at_end()) return false;
    const std::string_view next = cursor.word().lower;
    return next != "," && next != "." && next != ";" && next != ")" && next != "\u201d" && next != "\"";
}

bool is_clock_unit(Unit unit) {
    return unit == Unit::second || unit == Unit::minute || unit == Unit::hour;
}

}  // namespace

Match match_day_word(Cursor cursor) {
    const Term* term = cursor.take(Role::day_word);
    if (term == nullptr) return {};
    const auto parts = split(term->value, '.');
    const auto days = parse_integer(parts[0]).value_or(0);
    OffsetExpression offset = offset_of(Unit::day, {Anchor::published, static_cast<int>(days)});
    if (parts.size() == 1) return with_part_of_day(cursor, offset, "day word", 0.95);
    Match match = match_of(cursor, offset, "day word", 0.95);
    match.front().clock = ClockExpression{std::nullopt, 0, std::string(parts[1])};
    return match;
}

Match match_relative_unit(Cursor cursor) {
    Cursor behind_article = cursor;
    if (behind_article.take_glue("the") && behind_article.peek(Role::whole) != nullptr) return {};  // "the past year"
    const auto relation = take_direction(cursor);
    if (!relation) return {};
    cursor.take_glue("calendar");
    cursor.take_glue("fiscal");
    const auto unit = take_unit(cursor);
    if (!unit || unit->is_plural || is_clock_unit(unit->unit)) return {};
    if (!cursor.at_end() && is_dash(cursor.word().lower) && cursor.touches()) return {};  // "last year-end"
    if (unit->unit == Unit::week) {                                                       // "last week Tuesday"
        Cursor ahead = cursor;
        ahead.take_glue("on");
        if (const auto weekday = take_weekday_name(ahead)) {
            WeekdayExpression expression{*weekday, *relation};
            expression.is_in_week = true;
            return with_part_of_day(ahead, expression, "relative unit", 0.85);
        }
    }
    return with_part_of_day(cursor, offset_of(unit->unit, *relation), "relative unit", 0.9);
}

Match match_relative_name(Cursor cursor) {
    const auto relation = take_direction(cursor);
    if (!relation) return {};
    const double confidence = 0.85;
    if (const Term* part = cursor.take(Role::day_part)) {
        Match match = match_of(cursor, offset_of(Unit::day, *relation), "relative name", confidence);
        match.front().clock = ClockExpression{std::nullopt, 0, std::string(part->value)};
        return match;
    }
    if (const Term* season = cursor.take(Role::season)) {
        return match_of(cursor, PeriodExpression{std::string(season->value), {}, *relation}, "relative name",
                        confidence);
    }
    if (const auto weekday = take_weekday_name(cursor)) {
        WeekdayExpression expression{*weekday, *relation};
        expression.is_coming = relation->steps > 0;
        return with_part_of_day(cursor, expression, "relative name", confidence);
    }
    const bool may_be_month = cursor.peek(Role::month) != nullptr;
    if (may_be_month) {
        CalendarExpression date;
        date.month = take_month_name(cursor).value_or(0);
        date.day = date.month == 0 || cursor.at_end() ? 0 : take_day_number(cursor).value_or(0);
        date.relation = *relation;
        return date.month == 0 ? Match{} : match_of(cursor, date, "relative name", confidence);
    }
    const std::size_t at_holiday = cursor.position();
    Match holiday = match_holiday(Cursor(cursor.words(), at_holiday < cursor.words().size() ? at_holiday : 0));
    if (cursor.at_end() || holiday.empty() || holiday.front().begin != at_holiday) return {};
    std::get<HolidayExpression>(holiday.front().expression).relation = *relation;
    holiday.front().begin = cursor.begin();
    return holiday;
}

Match match_counted_offset(Cursor cursor) {
    const auto amount = take_amount(cursor);
    cursor.take_dash();
    const auto unit = take_unit(cursor);
    if (!unit) return {};
    Cursor ahead = cursor;
    if (ahead.take_glue("or") && ahead.take_glue("so")) cursor = ahead;
    ahead = cursor;
    if (amount && ahead.take(Role::half_more) != nullptr) cursor = ahead;
    OffsetExpression offset;
    offset.unit = unit->unit;
    if (amount) set_amount(offset, *amount);
    if (!amount && !unit->is_plural) return {};
    // "an hour later" is a length of time, "hours later" a time
    if (is_clock_unit(offset.unit) && cursor.peek(Role::ago) == nullptr && amount) return {};
    const Term* ago = cursor.take(Role::ago);
    if (ago != nullptr) {
        offset.sign = ago->value == "1" ? 1 : -1;
        offset.keeps_granularity = offset.sign < 0 && amount && amount->is_article && offset.unit == Unit::year;
        return match_of(cursor, offset, "counted offset", 0.85);
    }
    const Term* later = cursor.take(Role::story_offset);
    if (later == nullptr || stands_before_event(cursor, cursor.position() - 1)) return {};
    offset.sign = later->value == "1" ? 1 : -1;
    offset.anchor = Anchor::story;
    offset.keeps_granularity = amount && amount->whole == 1 && offset.unit == Unit::year && offset.sign < 0;
    return match_of(cursor, offset, "counted offset", 0.75);
}

Match match_unit_of_story(Cursor cursor) {
    const bool has_modifier = cursor.follows(Role::modifier);
    if (!cursor.take_glue("the")) {
        // "month's end", "year-end"
        const auto unit = take_unit(cursor);
        if (!unit || unit->is_plural || is_clock_unit(unit->unit)) return {};
        cursor.take_dash();
        if (!cursor.take_glue("end")) return {};
        OffsetExpression offset = offset_of(unit->unit, {Anchor::telling, 0});
        Match match = match_of(cursor, offset, "unit of the story", 0.7);
        match.front().mod = "END";
        return match;
    }
    cursor.take_glue("fiscal");
    const auto unit = take_unit(cursor);
    if (!unit || unit->is_plural || is_clock_unit(unit->unit) || unit->unit == Unit::day) return {};
    Cursor ahead = cursor;
    if (ahead.take_glue("of") || (cursor.touches() && ahead.take_dash())) return {};
    const bool is_long = unit->unit == Unit::decade || unit->unit == Unit::century || unit->unit == Unit::millennium;
    if (is_long && !has_modifier) return {};
    if (unit->unit == Unit::quarter) return match_of(cursor, PeriodExpression{}, "unit of the story", 0.7);
    if (unit->unit != Unit::weekend && !has_modifier) return {};
    const Anchor anchor = unit->unit == Unit::weekend ? Anchor::published : Anchor::telling;
    OffsetExpression offset = offset_of(unit->unit, {anchor, 0});
    offset.is_definite = true;
    return match_of(cursor, offset, "unit of the story", 0.65);
}

Match match_weekday(Cursor cursor) {
    if (!cursor.is_written_as_weekday() || cursor.is_other_name() || cursor.peek(Role::not_weekday) != nullptr)
        return {};
    const auto weekday = cursor.take_value(Role::weekday);
    if (!weekday) return {};
    WeekdayExpression expression;
    expression.weekday = *weekday;
    if (const auto relation = take_week_relation(cursor)) {
        expression.relation = *relation;
        expression.is_in_week = true;
        return match_of(cursor, expression, "weekday", 0.85);
    }
    expression.is_coming = cursor.follows(Role::before_coming_day) || is_in_future_clause(cursor) ||
                           cursor.peek(Role::after_coming_day) != nullptr;
    return with_part_of_day(cursor, expression, "weekday", 0.85);
}

Match match_unit_before(Cursor cursor) {
    cursor.take_glue("the");
    const Term* part = cursor.take(Role::day_part);
    const auto unit = part == nullptr ? take_unit(cursor) : std::nullopt;
    if (part == nullptr && (!unit || unit->is_plural || is_clock_unit(unit->unit))) return {};
    OffsetExpression offset;
    offset.unit = unit ? unit->unit : Unit::day;
    if (const Term* beyond = cursor.take(Role::before_last)) {  // "the year before last"
        offset.sign = beyond->value == "-2" ? -1 : 1;
        offset.amount = 2;
        const bool is_name = !cursor.at_end() && cursor.word().is_capitalised && cursor.word().terms != nullptr;
        if (is_name) return {};  // "the day before last Tuesday"
    } else {
        const Term* later = cursor.begin() + 2 == cursor.position() ? cursor.take(Role::story_offset) : nullptr;
        if (later == nullptr || stands_before_event(cursor, cursor.position() - 1)) return {};
        offset.sign = later->value == "1" ? 1 : -1;
        offset.amount = 1;
        offset.anchor = Anchor::story;
    }
    Match match = match_of(cursor, offset, "unit before", 0.75);
    if (part != nullptr) match.front().clock = ClockExpression{std::nullopt, 0, std::string(part->value)};
    return match;
}

}  // namespace dateline::dates

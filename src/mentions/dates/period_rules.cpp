// Rules for named parts of a year: seasons, quarters, halves, holidays: "the summer of 1942", "last year's third
// quarter", "Christmas 1914".
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// The year after a period: "of 1942", "1942", "of last year", "of the year".
template <class Period>
bool take_year_of_period(Cursor& cursor, Period& period) {
    Cursor ahead = cursor;
    ahead.take_text(",");
    const bool has_of = ahead.take_glue("of") || ahead.take_glue("in");
    if (ahead.take_glue("fiscal")) ahead.take_glue("year");
    if (const auto year = take_fiscal_year_word(ahead)) {
        period.year = year;
        cursor = ahead;
        return true;
    }
    if (const auto year = take_year(ahead)) {
        period.year = year->year;
        period.is_short_year = year->is_short;
        cursor = ahead;
        return true;
    }
    if (const auto relation = take_direction(ahead)) {
        ahead.take_glue("fiscal");
        if (!ahead.take_glue("year")) return false;
        period.relation = *relation;
        cursor = ahead;
        return true;
    }
    if (has_of && ahead.take_glue("the") && ahead.take_glue("year")) {
        cursor = ahead;
        return true;
    }
    return false;
}

/// The year before a period: "1988 third quarter", "this year's third quarter".
void take_leading_year(Cursor& cursor, PeriodExpression& period) {
    Cursor ahead = cursor;
    if (const auto year = take_plain_year(ahead)) {
        period.year = year;
        cursor = ahead;
        return;
    }
    if (const Term* year_ago = ahead.take(Role::year_ago); year_ago != nullptr) {
        period.relation = {Anchor::story, -1};
        cursor = ahead;
        return;
    }
    const auto relation = take_direction(ahead);
    if (!relation) return;
    ahead.take_glue("fiscal");
    if (ahead.take_glue("year")) {
        period.relation = *relation;
        cursor = ahead;
    }
}

/// "-42", "/42" or "-1942" after the year in which a winter begins.
void take_second_year(Cursor& cursor, std::int64_t first_year) {
    Cursor ahead = cursor;
    const bool has_mark = ahead.touches() && (ahead.take_dash() || ahead.take_text("/"));
    const auto year = has_mark && ahead.touches() ? ahead.take_digits(2, 4) : std::nullopt;
    if (year && (*year == first_year + 1 || *year == (first_year + 1) % 100)) cursor = ahead;
}

std::string_view modifier_text(const Term* term) {
    return term == nullptr ? std::string_view() : term->value;
}

HolidayExpression fixed_holiday(std::string_view value) {
    const auto parts = split(value, '-');
    HolidayExpression holiday;
    holiday.month = static_cast<int>(parse_integer(parts[0]).value_or(0));
    holiday.day = parts.size() > 1 ? static_cast<int>(parse_integer(parts[1]).value_or(0)) : 0;
    return holiday;
}

/// "month-weekday-which+days"; a negative number gives an empty part before it.
HolidayExpression moving_holiday(std::string_view value) {
    HolidayExpression holiday;
    if (const auto plus = value.find('+'); plus != std::string_view::npos) {
        holiday.days_after = static_cast<int>(parse_integer(value.substr(plus + 1)).value_or(0));
        value = value.substr(0, plus);
    }
    const auto parts = split(value, '-');
    if (parts.size() < 3) return holiday;
    holiday.month = static_cast<int>(parse_integer(parts[0]).value_or(0));
    holiday.weekday = static_cast<int>(parse_integer(parts[1]).value_or(0));
    holiday.nth = static_cast<int>(parse_integer(parts.back()).value_or(0));
    if (parts.size() == 4) holiday.nth = -holiday.nth;
    return holiday;
}

std::optional<HolidayExpression> take_holiday(Cursor& cursor) {
    if (cursor.at_end() || !cursor.word().is_capitalised) return std::nullopt;
    const Term* fixed = cursor.peek(Role::fixed_day);
    const Term* moving = cursor.peek(Role::moving_day);
    const Term* easter = cursor.peek(Role::easter_day);
    const auto length = [](const Term* term) { return term == nullptr ? 0 : term->rest.size() + 1; };
    if (length(fixed) >= std::max<std::size_t>({length(moving), length(easter), 1})) {
        cursor.take(Role::fixed_day);
        return fixed_holiday(fixed->value);
    }
    if (length(moving) >= std::max<std::size_t>(length(easter), 1)) {
        cursor.take(Role::moving_day);
        return moving_holiday(moving->value);
    }
    if (easter == nullptr) return std::nullopt;
    cursor.take(Role::easter_day);
    HolidayExpression holiday;
    holiday.from_easter = easter->number;
    return holiday;
}

}  // namespace

Match match_season(Cursor cursor) {
    PeriodExpression period;
    const bool has_article = cursor.take_glue("the");
    const std::size_t before_year = cursor.position();
    take_leading_year(cursor, period);
    const bool has_leading_year = cursor.position() != before_year;
    const Term* season = cursor.take(Role::season);
    if (season == nullptr) return {};
    period.code = modifier_text(season);
    if (!has_leading_year && take_year_of_period(cursor, period)) {
        if (period.year) take_second_year(cursor, *period.year);
        return match_of(cursor, period, "season", 0.95);
    }
    if (has_leading_year) return match_of(cursor, period, "season", 0.9);
    // "the fall of the city", "to spring from": without a year, a season stands alone after a time word.
    Cursor ahead = cursor;
    if (ahead.take_glue("of") || ahead.take_glue("in")) return {};
    const bool is_name = cursor.words()[cursor.position() - 1].is_capitalised && !cursor.at_end() &&
                         cursor.word().is_capitalised && cursor.word().terms == nullptr;
    if (is_name) return {};  // "the Summer Olympics"
    period.is_coming = is_in_future_clause(cursor);
    if (!cursor.follows(Role::before_season) || cursor.follows_glue("the")) {
        if (!has_article) return {};
        const bool is_adjective = !cursor.at_end() && cursor.word().terms == nullptr && is_lower_case(cursor.word());
        if (is_adjective) return {};  // "the winter coat"
    }
    return match_of(cursor, period, "season", 0.75);
}

Match match_period_word(Cursor cursor) {
    PeriodExpression period;
    take_leading_year(cursor, period);
    if (cursor.at_end()) return {};
    const PeriodWord& word = cursor.word().period;
    const std::string_view year_digits = cursor.word().period_year();
    if (word.code != 'Q' && word.code != 'H') return {};
    period.code = fmt::format("{}{}", word.code, word.number);
    cursor.skip();
    if (!year_digits.empty()) {
        period.year = year_of_digits(year_digits);
    } else if (!period.year && period.relation.anchor == Anchor::none) {
        Cursor ahead = cursor;
        if (ahead.touches()) ahead.take_dash();
        if (take_year_of_period(ahead, period)) cursor = ahead;
    }
    const bool has_year = period.year || period.relation.anchor != Anchor::none;
    if (word.code == 'H' && !has_year) return {};  // "an H1 visa"
    return match_of(cursor, period, word.code == 'Q' ? "quarter" : "half year", 0.9);
}

namespace {

/// "first", "fourth", "final" before "quarter".
std::optional<int> take_quarter_ordinal(Cursor& cursor) {
    if (cursor.take(Role::last_of_month) != nullptr) return 4;
    const auto ordinal = take_ordinal(cursor);
    return ordinal && *ordinal >= 1 && *ordinal <= 4 ? std::optional(static_cast<int>(*ordinal)) : std::nullopt;
}

/// "of the century", "of an hour" after "the first quarter": no part of a year.
bool is_quarter_of_other(Cursor cursor) {
    if (!cursor.take_glue("of") && !cursor.take_glue("in")) return false;
    if (cursor.at_end()) return false;
    const Cursor here(cursor.words(), cursor.position());
    if (!match_century(here).empty() || !match_decade(here).empty()) return true;
    cursor.take_glue("the");
    take_direction(cursor);
    const auto unit = take_unit(cursor);
    return unit && unit->unit != Unit::year;
}

}  // namespace

Match match_quarter(Cursor cursor) {
    PeriodExpression period;
    cursor.take_glue("the");
    take_leading_year(cursor, period);
    const Word* previous = cursor.before();
    if (previous != nullptr && previous->lower == "$") return {};
    cursor.take_glue("fiscal");
    const auto first = take_quarter_ordinal(cursor);
    if (!first) return {};
    const std::size_t end_of_first = cursor.position();
    const bool is_range = cursor.take_glue("to") || cursor.take_glue("through");
    std::optional<int> second;
    std::size_t begin_of_second = 0;
    if (is_range || cursor.take_glue("and") || cursor.take_glue("or")) {
        cursor.take_glue("the");
        begin_of_second = cursor.position();
        second = take_quarter_ordinal(cursor);
        if (!second) return {};
    }
    cursor.take_dash();
    cursor.take_glue("fiscal");
    const auto unit = take_unit(cursor);
    if (!unit || unit->unit != Unit::quarter || (unit->is_plural && !second)) return {};
    if (is_quarter_of_other(cursor)) return {};
    const bool has_year = take_year_of_period(cursor, period);
    const bool is_last = is_glue(cursor.words()[end_of_first - 1], "last");
    if (is_last && (!has_year || second)) return {};  // "last quarter" is the one before this
    period.is_coming = !has_year && is_in_future_clause(cursor);
    period.code = fmt::format("Q{}", second.value_or(*first));
    Match match = match_of(cursor, period, "quarter", 0.85);
    if (!second) return match;
    Candidate candidate = match.front();
    period.code = fmt::format("Q{}", *first);
    candidate.expression = period;
    candidate.end = end_of_first;
    match.front().begin = begin_of_second;
    if (is_range) candidate.range = match.front().range = 1;
    return {candidate, match.front()};
}

Match match_half(Cursor cursor) {
    PeriodExpression period;
    cursor.take_glue("the");
    take_leading_year(cursor, period);
    const bool has_leading_year = period.year || period.relation.anchor != Anchor::none;
    const auto ordinal = take_ordinal(cursor);
    const bool is_last = !ordinal && cursor.take(Role::last_half) != nullptr;
    if ((!ordinal || *ordinal > 2) && !is_last) return {};
    cursor.take_dash();
    if (!cursor.take_glue("half")) return {};
    period.code = is_last || *ordinal == 2 ? "H2" : "H1";
    const bool has_year = take_year_of_period(cursor, period);
    if (!has_year && !has_leading_year) return {};
    return match_of(cursor, period, "half year", 0.9);
}

Match match_year_ago_period(Cursor cursor) {
    if (cursor.take(Role::year_ago) == nullptr) return {};
    Cursor ahead = cursor;
    const auto unit = take_unit(ahead);
    const bool is_period = (unit && unit->unit == Unit::quarter) || (!unit && ahead.take_glue("period"));
    OffsetExpression offset;
    offset.unit = Unit::year;
    offset.amount = 1;
    offset.sign = -1;
    offset.anchor = Anchor::story;
    offset.keeps_granularity = true;
    offset.is_period = is_period;
    return match_of(is_period ? ahead : cursor, offset, "year-ago period", 0.7);
}

Match match_weekday_of_month(Cursor cursor) {
    cursor.take_glue("the");
    HolidayExpression day;
    const auto ordinal = take_ordinal(cursor);
    if (!ordinal && cursor.take(Role::last_of_month) == nullptr) return {};
    if (ordinal && (*ordinal < 1 || *ordinal > 4)) return {};  // few months have a fifth Thursday
    day.nth = ordinal ? static_cast<int>(*ordinal) : -1;
    day.weekday = cursor.take_value(Role::weekday).value_or(0);
    if (day.weekday == 0 && (ordinal || !cursor.take_glue("day"))) return {};
    if (!cursor.take_glue("in") && !cursor.take_glue("of")) return {};
    if (day.weekday != 0 && (cursor.take(Role::every) != nullptr || cursor.take_glue("the"))) {
        const auto unit = take_unit(cursor);  // "the last Friday of each month"
        if (!unit || unit->unit != Unit::month) return {};
        return match_of(cursor, SetExpression{"P1M"}, "every", 0.8);
    }
    day.month = take_month_name(cursor).value_or(0);
    if (day.month == 0) return {};
    take_year_of_period(cursor, day);
    return match_of(cursor, day, "weekday of a month", 0.85);
}

Match match_week_of_month(Cursor cursor) {
    cursor.take_glue("the");
    WeekOfMonthExpression week;
    const auto ordinal = take_ordinal(cursor);
    if (!ordinal && cursor.take(Role::last_of_month) == nullptr) return {};
    if (ordinal && (*ordinal < 1 || *ordinal > 4)) return {};
    week.which = ordinal ? static_cast<int>(*ordinal) : -1;
    week.is_weekend = cursor.take_glue("weekend");
    if (!week.is_weekend && !cursor.take_glue("week")) return {};
    if (!cursor.take_glue("of") && !cursor.take_glue("in")) return {};
    week.month.month = take_month_name(cursor).value_or(0);
    if (const auto year = take_plain_year(cursor)) week.month.year = year;
    if (week.month.month == 0 && (!week.month.year || week.is_weekend)) return {};
    return match_of(cursor, week, "week of a month", 0.85);
}

Match match_holiday(Cursor cursor) {
    if (cursor.peek(Role::not_weekday) != nullptr && cursor.peek(Role::moving_day) == nullptr &&
        cursor.peek(Role::easter_day) == nullptr) {
        return {};
    }
    auto holiday = take_holiday(cursor);
    if (!holiday) return {};
    take_year_of_period(cursor, *holiday);
    const bool is_weekend = cursor.take_glue("weekend");
    const Term* part = is_weekend ? nullptr : cursor.take(Role::day_part);
    Match match = match_of(cursor, *holiday, "holiday", 0.85);
    if (is_weekend) match.front().widened = Unit::weekend;
    if (part != nullptr) match.front().clock = ClockExpression{std::nullopt, 0, std::string(part->value)};
    return match;
}

}  // namespace dateline::dates

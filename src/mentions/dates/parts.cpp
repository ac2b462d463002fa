#include "mentions/dates/parts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline::dates {

namespace {

constexpr std::int64_t earliest_plain_year = 1000;
constexpr std::int64_t latest_plain_year = 2199;

}  // namespace

std::optional<int> take_month_name(Cursor& cursor) {
    if (!cursor.is_written_as_month()) return std::nullopt;
    return cursor.take_value(Role::month);
}

std::optional<int> take_month(Cursor& cursor) {
    if (const auto month = take_month_name(cursor)) return month;
    if (!cursor.is_written_as_month()) return std::nullopt;
    const auto month = cursor.take_value(Role::month_abbreviation);
    if (month && cursor.touches()) cursor.take_text(".");
    return month;
}

std::optional<int> take_day_number(Cursor& cursor) {
    Cursor ahead = cursor;
    auto day = ahead.take_digits(1, 2);
    if (!day) day = take_ordinal(ahead);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    cursor = ahead;
    return static_cast<int>(*day);
}

std::optional<int> take_leading_weekday(Cursor& cursor) {
    if (!cursor.is_written_as_weekday()) return std::nullopt;
    auto weekday = cursor.take_value(Role::weekday);
    if (!weekday) weekday = cursor.take_value(Role::weekday_abbreviation);
    if (!weekday) return std::nullopt;
    cursor.take_text(".");
    cursor.take_text(",");
    return weekday;
}

std::optional<std::int64_t> take_plain_year(Cursor& cursor) {
    Cursor ahead = cursor;
    const auto year = ahead.take_digits(4, 4);
    if (!year || *year < earliest_plain_year || *year > latest_plain_year) return std::nullopt;
    cursor = ahead;
    return year;
}

int take_era(Cursor& cursor) {
    const Term* term = cursor.peek(Role::era);
    if (term == nullptr) return 0;
    const std::string& text = cursor.words().article().text;
    const TextSpan span = cursor.word().span();
    const bool has_capital =
        std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span.begin),
                    text.begin() + static_cast<std::ptrdiff_t>(span.end), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!has_capital && term->rest.empty()) return 0;  // "BC", "a.C.", but not "bc"
    cursor.take(Role::era);
    return term->value == "before" ? -1 : 1;
}

std::int64_t astronomical(std::int64_t year, int era) {
    return era < 0 ? 1 - year : year;
}

std::optional<std::int64_t> take_written_year(Cursor& cursor) {
    Cursor ahead = cursor;
    const auto century = ahead.take_value(Role::number);
    if (!century || *century < 10 || *century > 20) return std::nullopt;
    ahead.take_dash();
    const bool has_hundred = ahead.peek(Role::multiplier) != nullptr && ahead.take_value(Role::multiplier) == 100;
    const bool has_zero = !has_hundred && ahead.take_glue("oh");
    const bool has_and = has_hundred && ahead.take_glue("and");
    ahead.take_dash();
    const auto rest = take_below_hundred(ahead);
    if (has_hundred && !rest && !has_and) {
        cursor = ahead;
        return *century * 100;
    }
    if (!rest || (has_zero ? *rest < 1 || *rest > 9 : *rest < 10 && !has_hundred)) return std::nullopt;
    cursor = ahead;
    return *century * 100 + *rest;
}

std::optional<std::int64_t> year_of_digits(std::string_view digits) {
    const auto year = parse_integer(digits);
    if (!year) return std::nullopt;
    if (digits.size() == 2) return *year + (*year < 50 ? 2000 : 1900);
    return *year < earliest_plain_year || *year > latest_plain_year ? std::nullopt : year;
}

std::optional<std::int64_t> take_fiscal_year_word(Cursor& cursor) {
    if (cursor.at_end() || cursor.word().period.code != 'Y') return std::nullopt;
    const auto year = year_of_digits(cursor.word().period_year());
    if (year) cursor.skip();
    return year;
}

std::optional<YearReading> take_year(Cursor& cursor) {
    Cursor ahead = cursor;
    if (const auto number = ahead.take_digits(1, 4)) {
        const int era = take_era(ahead);
        if (era != 0 && *number > 0) {
            cursor = ahead;
            return YearReading{astronomical(*number, era)};
        }
    }
    ahead = cursor;
    if (take_era(ahead) > 0) {  // "AD 410"
        const auto number = ahead.take_digits(1, 4);
        if (number && *number > 0) {
            cursor = ahead;
            return YearReading{*number};
        }
    }
    if (const auto year = take_plain_year(cursor)) return YearReading{*year};
    if (const auto year = take_written_year(cursor)) return YearReading{*year};
    ahead = cursor;
    if (!ahead.take_text("'") && !ahead.take_text("\u2019") && !ahead.take_text("\u2018")) return std::nullopt;
    const auto short_year = ahead.touches() ? ahead.take_digits(2, 2) : std::nullopt;
    if (!short_year) return std::nullopt;
    cursor = ahead;
    return YearReading{(*short_year < 30 ? 2000 : 1900) + *short_year, true};
}

std::optional<Relation> take_direction(Cursor& cursor) {
    const Term* story = cursor.peek(Role::story_direction);
    const Term* direction = cursor.peek(Role::direction);
    if (direction == nullptr) return std::nullopt;
    const bool is_story = story != nullptr && story->rest.size() == direction->rest.size();
    cursor.take(Role::direction);
    return Relation{is_story ? Anchor::story : Anchor::published, direction->number};
}

OffsetExpression offset_of(Unit unit, const Relation& relation) {
    OffsetExpression offset;
    offset.unit = unit;
    offset.amount = relation.steps < 0 ? -relation.steps : relation.steps;
    offset.sign = relation.steps < 0 ? -1 : 1;
    offset.anchor = relation.anchor;
    return offset;
}

bool take_range_mark(Cursor& cursor) {
    return cursor.take_dash() || cursor.take_glue("to") || cursor.take_glue("until") || cursor.take_glue("through");
}

bool is_in_future_clause(const Cursor& cursor) {
    constexpr std::size_t reach = 8;
    const Words& words = cursor.words();
    for (std::size_t back = 1; back <= reach && cursor.before(back) != nullptr; ++back) {
        const std::size_t at = cursor.begin() - back;
        if (term_at(words, at, cursor.begin(), Role::future_cue) != nullptr) return true;
        if (words[at].lower == "," || term_at(words, at, cursor.begin(), Role::clause_break) != nullptr) return false;
    }
    return false;
}

Match match_of(const Cursor& cursor, Expression expression, std::string_view rule, double confidence) {
    Candidate candidate;
    candidate.begin = cursor.begin();
    candidate.end = cursor.position();
    candidate.expression = std::move(expression);
    candidate.rule = rule;
    candidate.confidence = confidence;
    Match match;
    match.push_back(std::move(candidate));
    return match;
}

}  // namespace dateline::dates

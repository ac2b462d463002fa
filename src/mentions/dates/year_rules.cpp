// Rules for years and more than years: "in 1940", "264-241 BC", "the 1930s", "the ninth century BC", "66 million years
// ago".
#include <fmt/format.h>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr std::int64_t earliest_year_without_cue = 1500;

/// Whether the number before the cursor goes on: "1940.5", "1,940,000", "1940%", "1940-mm".
bool goes_on(Cursor cursor) {
    if (!cursor.touches()) return false;
    const std::string_view mark = cursor.word().lower;
    if (mark == "%" || mark == "°") return true;
    const bool joins = mark == "." || mark == "," || mark == "/" || mark == ":" || is_dash(mark);
    if (!joins) return false;
    cursor.skip();
    if (!cursor.touches()) return false;
    return cursor.word().number >= 0 || is_dash(mark) || mark == "/";
}

/// Whether the number at the start is the tail of something: "$1940", "3.1940", "555-1940", "B-1940".
bool is_tail(const Cursor& cursor) {
    const Word* previous = cursor.before();
    if (previous == nullptr || cursor.words()[cursor.begin()].space_before) return false;
    const std::string_view mark = previous->lower;
    if (is_dash(mark) && cursor.before(2) != nullptr) {  // "mid-1940"
        const std::size_t at = cursor.begin() - 2;
        if (term_at(cursor.words(), at, at + 1, Role::modifier) != nullptr) return false;
    }
    return mark != "(" && mark != "[" && mark != "\"" && mark != "'" && mark != "\u201c" && mark != "\u2018" &&
           mark != "\u2014";
}

bool can_be_year(const Cursor& cursor) {
    if (is_tail(cursor) || cursor.follows(Role::not_before_year)) return false;
    return !goes_on(cursor) && cursor.peek(Role::not_after_year) == nullptr;
}

/// "sold 1999 cars" counts, "the 1999 elections" and "a 1999 pact" do not: a plural without an article.
bool counts_next_word(const Cursor& cursor) {
    if (cursor.at_end() || cursor.word().terms != nullptr || cursor.word().is_capitalised) return false;
    return cursor.words().lexicon().is_plural_noun(cursor.word().lower) && !cursor.follows_glue("the");
}

CalendarExpression year_of(std::int64_t year) {
    CalendarExpression date;
    date.year = year;
    return date;
}

Match years_pair(const Cursor& cursor, std::size_t begin_of_last, std::size_t end_of_first, std::int64_t from,
                 std::int64_t to) {
    Match match = match_of(cursor, year_of(to), "range of years");
    Candidate first = match.front();
    first.end = end_of_first;
    first.expression = year_of(from);
    match.front().begin = begin_of_last;
    first.range = 1;
    match.front().range = 1;
    return {first, match.front()};
}

bool take_range_mark(Cursor& cursor) {
    return cursor.take_dash() || cursor.take_glue("to") || cursor.take_glue("until") || cursor.take_glue("through");
}

YearsExpression decade_from(std::int64_t first_year) {
    if (first_year % 100 == 0) return {first_year, 100, fmt::format("{:02}", first_year / 100)};
    return {first_year, 10, fmt::format("{:03}", first_year / 10)};
}

/// "490s BC" runs from 499 to 490 BC.
YearsExpression decade_before_christ(std::int64_t number) {
    const bool is_century = number % 100 == 0;
    const std::int64_t years = is_century ? 100 : 10;
    const std::string value = is_century ? fmt::format("BC{:02}", number / 100) : fmt::format("BC{:03}", number / 10);
    return {1 - (number + years - 1), static_cast<int>(years), value};
}

YearsExpression century_of(std::int64_t ordinal, int era) {
    const std::int64_t number = (ordinal - 1) * 100;
    if (era >= 0) return {number, 100, fmt::format("{:02}", ordinal - 1)};
    return {1 - (number + 99), 100, fmt::format("BC{:02}", ordinal - 1)};
}

std::optional<std::int64_t> take_century_ordinal(Cursor& cursor) {
    const auto ordinal = take_ordinal(cursor);
    if (!ordinal || *ordinal < 1 || *ordinal > 50) return std::nullopt;
    cursor.take_dash();
    return ordinal;
}

}  // namespace

Match match_era_year(Cursor cursor) {
    if (const int era = take_era(cursor); era > 0) {  // "AD 79"
        const auto year = cursor.take_digits(1, 4);
        if (!year) return {};
        return match_of(cursor, year_of(*year), "year with era");
    }
    const auto first = cursor.take_digits(1, 5);
    if (!first || *first < 1 || is_tail(cursor)) return {};
    const std::size_t end_of_first = cursor.position();
    if (const int era = take_era(cursor); era != 0) {
        return match_of(cursor, year_of(astronomical(*first, era)), "year with era");
    }
    const bool is_range = take_range_mark(cursor);
    if (!is_range && !cursor.take_glue("and") && !cursor.take_glue("or")) return {};
    const std::size_t begin_of_last = cursor.position();
    const auto last = cursor.take_digits(1, 5);
    const int era = last ? take_era(cursor) : 0;
    if (era == 0) return {};
    Match match = years_pair(cursor, begin_of_last, end_of_first, astronomical(*first, era), astronomical(*last, era));
    if (!is_range) match.front().range = match.back().range = std::nullopt;
    return match;
}

Match match_year_range(Cursor cursor) {
    if (is_tail(cursor) || cursor.follows(Role::not_before_year)) return {};
    const auto from = take_plain_year(cursor);
    if (!from) return {};
    const std::size_t end_of_first = cursor.position();
    if (!cursor.take_dash() && !(cursor.touches() && cursor.take_text("/"))) return {};
    const std::size_t begin_of_last = cursor.position();
    if (const auto to = take_plain_year(cursor)) {
        if (*to < *from || goes_on(cursor)) return {};
        return years_pair(cursor, begin_of_last, end_of_first, *from, *to);
    }
    const bool is_hyphen = cursor.words()[cursor.position() - 1].lower == "-";
    const auto short_year = cursor.take_digits(2, 2);
    if (!short_year || goes_on(cursor)) return {};
    if (*short_year <= *from % 100) {  // "2015-12" can be no range, but a month
        if (!is_hyphen || *short_year < 1 || *short_year > 12) return {};
        CalendarExpression month = year_of(*from);
        month.month = static_cast<int>(*short_year);
        return match_of(cursor, month, "ISO month", 0.8);
    }
    return years_pair(cursor, begin_of_last, end_of_first, *from, *from / 100 * 100 + *short_year);
}

Match match_year(Cursor cursor) {
    const bool has_article = cursor.take_glue("the");
    const bool is_fiscal = cursor.take_glue("fiscal");
    const bool is_named = cursor.take_glue("year") || is_fiscal;
    if (has_article && !is_named) return {};
    if (!is_named) {
        Cursor ahead = cursor;
        if (const auto short_year =
                !ahead.at_end() && ahead.word().number < 0 ? take_year(ahead) : std::nullopt) {  // "'89"
            if (!short_year->is_short || !cursor.follows(Role::before_year)) return {};
            CalendarExpression date = year_of(short_year->year);
            date.is_short_year = true;
            return match_of(ahead, date, "year", 0.7);
        }
    }
    const auto year = take_plain_year(cursor);
    if (!year) return {};
    if (is_named) return goes_on(cursor) ? Match{} : match_of(cursor, year_of(*year), "year", 0.95);
    if (!can_be_year(cursor)) return {};
    const bool has_cue = cursor.follows(Role::before_year);
    const Word* previous = cursor.before();
    const bool in_brackets = previous != nullptr && (previous->lower == "(" || previous->lower == ",");
    if (!has_cue && !in_brackets && *year < earliest_year_without_cue) return {};
    if (!has_cue && !in_brackets && counts_next_word(cursor)) return {};
    return match_of(cursor, year_of(*year), "year", has_cue ? 0.95 : 0.8);
}

Match match_written_year(Cursor cursor) {
    cursor.take_glue("the");
    const bool is_named = cursor.take_glue("year");
    if (const auto year = take_written_year(cursor)) return match_of(cursor, year_of(*year), "written year", 0.85);
    const auto number = is_named ? take_cardinal(cursor) : std::nullopt;
    if (!number || *number < 1000 || *number > 2199) return {};
    return match_of(cursor, year_of(*number), "written year", 0.9);
}

Match match_bare_number_year(Cursor cursor) {
    const Word& word = cursor.word();
    if (word.digits < 2 || !cursor.take_digits(2, 4) || !can_be_year(cursor)) return {};
    if (word.number >= 1000 || !cursor.follows(Role::before_year)) return {};
    const bool stands_alone = cursor.at_end() || cursor.word().terms != nullptr || cursor.word().is_capitalised ||
                              !(cursor.word().lower.front() >= 'a' && cursor.word().lower.front() <= 'z');
    if (!stands_alone || cursor.peek(Role::unit) != nullptr) return {};
    CalendarExpression date = year_of(word.number);
    date.is_bare_number = true;
    return match_of(cursor, date, "number in a story of early years", 0.6);
}

Match match_decade(Cursor cursor) {
    const bool has_article = cursor.take_glue("the") || cursor.follows(Role::modifier) || cursor.follows_glue("the") ||
                             (cursor.before() != nullptr && is_dash(cursor.before()->lower));
    if (cursor.at_end()) return {};
    const Term* name = cursor.take(Role::decade_name);
    if (name != nullptr) {
        const std::int64_t decade = parse_integer(name->value).value_or(0);
        return has_article ? match_of(cursor, decade_from(1900 + decade), "decade", 0.75) : Match{};
    }
    const bool has_apostrophe = cursor.take_text("'") || cursor.take_text("\u2019") || cursor.take_text("\u2018");
    if (cursor.at_end()) return {};
    const Word& word = cursor.word();
    const bool is_plural = cursor.words().lexicon().is_decade_suffix(word.after_digits) ||
                           (word.after_digits.empty() && word.is_possessive && has_article);
    if (word.number < 0 || !is_plural || word.number % 10 != 0) return {};
    cursor.skip();
    const int era = take_era(cursor);
    if (era < 0) return match_of(cursor, decade_before_christ(word.number), "decade");
    if (word.digits == 4 && word.number >= 1000 && word.number < 2200)
        return match_of(cursor, decade_from(word.number), "decade");
    if (word.digits != 2 || (!has_apostrophe && !has_article)) return {};
    const std::int64_t first_year = (word.number < 30 ? 2000 : 1900) + word.number;
    if (has_apostrophe && !cursor.words()[cursor.begin()].is_capitalised && first_year == 2000) return {};
    return match_of(cursor, decade_from(first_year), "decade", 0.8);
}

Match match_century(Cursor cursor) {
    cursor.take_glue("the");
    const auto ordinal = take_century_ordinal(cursor);
    if (!ordinal) return {};
    const std::size_t end_of_first = cursor.position();
    const bool is_range = take_range_mark(cursor);
    std::optional<std::int64_t> second;
    if (is_range || cursor.take_glue("and")) {
        cursor.take_glue("the");
        second = take_century_ordinal(cursor);
        if (!second) return {};
    }
    const auto unit = take_unit(cursor);
    if (!unit || unit->unit != Unit::century) return {};
    const int era = take_era(cursor);
    if (!second) return match_of(cursor, century_of(*ordinal, era), "century");
    Match match = match_of(cursor, century_of(*second, era), "century");
    Candidate first = match.front();
    first.end = end_of_first;
    first.expression = century_of(*ordinal, era);
    match.front().begin = end_of_first + 1;
    if (is_range) first.range = match.front().range = 1;
    return {first, match.front()};
}

Match match_deep_time(Cursor cursor) {
    const auto amount = take_amount(cursor);
    if (!amount || amount->is_vague || amount->is_article || amount->whole > 20'000) return {};
    const Term* term = cursor.take(Role::deep_time);
    if (term == nullptr) return {};
    const std::int64_t unit = parse_integer(term->value).value_or(0);
    const double number =
        amount->decimal.empty() ? static_cast<double>(amount->whole) : parse_number(amount->decimal).value_or(0);
    const auto years = static_cast<std::int64_t>(number * static_cast<double>(unit));
    const std::string value = (unit == 1000 ? "KA" : "MA") + format_number(number, 3);
    return match_of(cursor, YearsExpression{-years, 1, value}, "deep time");
}

}  // namespace dateline::dates

// Rules for years: "in 1940", "264-241 BC", "1939-45", "fiscal 1988", "'89", "nineteen ninety-six".
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr std::int64_t earliest_year_without_cue = 1500;
constexpr std::int64_t earliest_clear_written_year = 1700;  // "nineteen ten" counts nothing, "ten sixty" could

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
    if (mark == "." && cursor.follows(Role::before_year)) return false;  // "c.1450"
    if (is_dash(mark) && cursor.before(2) != nullptr) {                  // "mid-1940"
        const std::size_t at = cursor.begin() - 2;
        if (term_at(cursor.words(), at, at + 1, Role::modifier) != nullptr) return false;
    }
    return mark != "(" && mark != "[" && mark != "\"" && mark != "'" && mark != "\u201c" && mark != "\u2018" &&
           mark != "\u2014";
}

/// "in about 1450" names a year where "about 1450" alone could count.
bool follows_about(const Cursor& cursor) {
    if (cursor.before() == nullptr || !cursor.follows(Role::approximation)) return false;
    return Cursor(cursor.words(), cursor.begin() - 1).follows(Role::before_about_year);
}

/// "7946 1984": a group of a longer number.
bool follows_number(const Cursor& cursor) {
    const Word* previous = cursor.before();
    return previous != nullptr && previous->digits >= 2 && previous->after_digits().empty();
}

/// "1914 Elm Street".
bool is_house_number(Cursor cursor) {
    constexpr int most_words = 3;
    for (int i = 0; i < most_words && !cursor.at_end(); ++i) {
        if (i > 0 && cursor.peek(Role::street) != nullptr) return true;
        if (!cursor.word().is_capitalised) return false;
        cursor.skip();
    }
    return false;
}

bool can_be_year(const Cursor& cursor) {
    if (follows_number(cursor) || is_house_number(cursor)) return false;
    if (is_tail(cursor) ||
        (cursor.follows(Role::not_before_year) && !follows_about(cursor) && !cursor.follows(Role::before_about_year)))
        return false;
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

/// A year in words stands where a number could stand: it needs a cue, and nothing that it could count.
bool stands_for_year(const Cursor& cursor) {
    return cursor.follows(Role::before_year) &&
           (cursor.at_end() || cursor.word().terms != nullptr || !is_lower_case(cursor.word()));
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
    if (*short_year <= *from % 100 && *short_year == (*from + 1) % 100) {  // "1999-00"
        return years_pair(cursor, begin_of_last, end_of_first, *from, *from + 1);
    }
    if (*short_year <= *from % 100) {  // "2015-12" can be no range, but a month
        if (!is_hyphen || *short_year < 1 || *short_year > 12) return {};
        CalendarExpression month = year_of(*from);
        month.month = static_cast<int>(*short_year);
        return match_of(cursor, month, "ISO month", 0.8);
    }
    return years_pair(cursor, begin_of_last, end_of_first, *from, *from / 100 * 100 + *short_year);
}

Match match_year(Cursor cursor) {
    if (const auto fiscal = take_fiscal_year_word(cursor)) return match_of(cursor, year_of(*fiscal), "year", 0.85);
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
    Cursor behind_name = cursor;  // "in the year 800"
    const auto early_year = is_named && has_article && !is_fiscal ? behind_name.take_digits(3, 3) : std::nullopt;
    if (early_year) return goes_on(behind_name) ? Match{} : match_of(behind_name, year_of(*early_year), "year", 0.8);
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
    Cursor ahead = cursor;
    if (const auto year = take_written_year(ahead)) {
        const bool is_clear = is_named || (*year >= earliest_clear_written_year && *year % 100 >= 10);
        if (is_clear || stands_for_year(ahead))
            return match_of(ahead, year_of(*year), "written year", is_clear ? 0.85 : 0.7);
    }
    const auto number = take_cardinal(cursor);
    if (!number || *number < 1000 || *number > 2199) return {};
    if (!is_named && !stands_for_year(cursor)) return {};
    return match_of(cursor, year_of(*number), "written year", is_named ? 0.9 : 0.6);
}

Match match_bare_number_year(Cursor cursor) {
    const Word& word = cursor.word();
    if (word.digits < 2 || !cursor.take_digits(2, 4) || !can_be_year(cursor)) return {};
    if (word.number >= 1000 || !cursor.follows(Role::before_year)) return {};
    const bool stands_alone = cursor.at_end() || cursor.word().terms != nullptr || !is_lower_case(cursor.word());
    if (!stands_alone || cursor.peek(Role::unit) != nullptr) return {};
    CalendarExpression date = year_of(word.number);
    date.is_bare_number = true;
    return match_of(cursor, date, "number in a story of early years", 0.6);
}

}  // namespace dateline::dates

// Rules for more than years: "the 1930s", "the ninth century BC", "the first decade of the 21st century", "66 million
// years ago".
#include <fmt/format.h>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// "the 1900s" are a century; that of "the 2000s" is not over, and people mean its first decade.
YearsExpression decade_from(std::int64_t first_year) {
    if (first_year % 100 == 0 && first_year < 2000) return {first_year, 100, fmt::format("{:02}", first_year / 100)};
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

/// "the third millennium BC" runs from 3000 to 2001.
YearsExpression millennium_of(std::int64_t ordinal, int era) {
    const std::int64_t number = (ordinal - 1) * 1000;
    if (era >= 0) return {number, 1000, fmt::format("{}", ordinal - 1)};
    return {1 - (number + 999), 1000, fmt::format("BC{}", ordinal - 1)};
}

std::optional<std::int64_t> take_century_ordinal(Cursor& cursor) {
    const auto ordinal = take_ordinal(cursor);
    if (!ordinal || *ordinal < 1 || *ordinal > 50) return std::nullopt;
    Cursor ahead = cursor;  // "19th-century", "17th- and 18th-century", but not "17th-18th"
    if (ahead.take_dash() && !take_ordinal(ahead)) cursor.take_dash();
    return ordinal;
}

/// "his late 30s": the years of a life, not of a century.
bool is_of_a_life(const Cursor& cursor) {
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= reach && cursor.before(back) != nullptr; ++back) {
        const std::size_t at = cursor.begin() - back;
        if (term_at(cursor.words(), at, cursor.begin(), Role::not_before_decade) != nullptr) return true;
        const bool is_between =
            is_dash(cursor.words()[at].lower) || term_at(cursor.words(), at, cursor.begin(), Role::modifier) != nullptr;
        if (!is_between) return false;
    }
    return false;
}

}  // namespace

Match match_decade(Cursor cursor) {
    const bool has_article = cursor.take_glue("the") || cursor.follows(Role::modifier) || cursor.follows_glue("the") ||
                             (cursor.before() != nullptr && is_dash(cursor.before()->lower));
    if (cursor.at_end() || is_of_a_life(cursor)) return {};
    const Term* name = cursor.take(Role::decade_name);
    if (name != nullptr) {
        const std::int64_t decade = name->number;
        return has_article ? match_of(cursor, decade_from(1900 + decade), "decade", 0.75) : Match{};
    }
    const bool has_apostrophe = cursor.take_text("'") || cursor.take_text("\u2019") || cursor.take_text("\u2018");
    if (cursor.at_end()) return {};
    const Word& word = cursor.word();
    const bool is_plural = cursor.words().lexicon().is_decade_suffix(word.after_digits()) ||
                           (word.after_digits().empty() && word.is_possessive && has_article);
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
    std::size_t begin_of_second = cursor.position();
    std::optional<std::int64_t> second;
    if (is_range || cursor.take_glue("and") || cursor.take_glue("or")) {
        begin_of_second = cursor.position();
        cursor.take_glue("the");
        if (cursor.take(Role::modifier) != nullptr) {  // "the late 19th and early 20th centuries"
            cursor.take_dash();
            begin_of_second = cursor.position();
        }
        second = take_century_ordinal(cursor);
        if (!second) return {};
    }
    const auto unit = take_unit(cursor);
    if (!unit || (unit->unit != Unit::century && unit->unit != Unit::millennium)) return {};
    const int era = take_era(cursor);
    const auto years_of = unit->unit == Unit::century ? century_of : millennium_of;
    if (!second) return match_of(cursor, years_of(*ordinal, era), "century");
    Match match = match_of(cursor, years_of(*second, era), "century");
    Candidate first = match.front();
    first.end = end_of_first;
    first.expression = years_of(*ordinal, era);
    match.front().begin = begin_of_second;
    if (is_range) first.range = match.front().range = 1;
    return {first, match.front()};
}

Match match_decade_of_century(Cursor cursor) {
    cursor.take_glue("the");
    const bool is_last = cursor.take_glue("last");
    const auto which = is_last ? std::optional<std::int64_t>(10) : take_ordinal(cursor);
    if (!which || *which < 1 || *which > 10) return {};
    const auto unit = take_unit(cursor);
    if (!unit || unit->unit != Unit::decade || !(cursor.take_glue("of") || cursor.take_glue("in"))) return {};
    cursor.take_glue("the");
    const auto century = take_century_ordinal(cursor);
    const auto century_unit = century ? take_unit(cursor) : std::nullopt;
    if (!century_unit || century_unit->unit != Unit::century || take_era(cursor) < 0) return {};
    const std::int64_t first_year = (*century - 1) * 100 + (*which - 1) * 10;
    return match_of(cursor, YearsExpression{first_year, 10, fmt::format("{:03}", first_year / 10)}, "decade", 0.9);
}

namespace {

YearsExpression deep_time_of(const Amount& amount, std::int64_t unit) {
    const double number =
        amount.decimal.empty() ? static_cast<double>(amount.whole) : parse_number(amount.decimal).value_or(0);
    const auto years = static_cast<std::int64_t>(number * static_cast<double>(unit));
    constexpr std::int64_t million = 1'000'000;
    const bool in_thousands = years < million;
    const bool in_billions = years >= 1000 * million;
    const double value = static_cast<double>(years) / (in_thousands ? 1000.0 : in_billions ? 1e9 : 1e6);
    return {-years, 1, (in_thousands ? "KA" : in_billions ? "GA" : "MA") + format_number(value, 3)};
}

bool is_deep_amount(const std::optional<Amount>& amount) {
    return amount && !amount->is_vague && !amount->is_article && amount->sixtieths == 0;
}

}  // namespace

Match match_deep_time(Cursor cursor) {
    constexpr std::int64_t most = 999'999;
    const auto amount = take_amount(cursor);
    if (!is_deep_amount(amount) || amount->whole > most) return {};
    const std::size_t end_of_first = cursor.position();
    if (const Term* term = cursor.take(Role::deep_time)) {
        return match_of(cursor, deep_time_of(*amount, term->number), "deep time");
    }
    // "between 2.6 and 1.8 million years ago"
    const bool is_range = take_range_mark(cursor) || (cursor.take_glue("and") && cursor.follows_glue("between"));
    const std::size_t begin_of_last = cursor.position();
    const auto last = is_range ? take_amount(cursor) : std::nullopt;
    const Term* term = is_deep_amount(last) && last->whole <= most ? cursor.take(Role::deep_time) : nullptr;
    if (term == nullptr) return {};
    const std::int64_t unit = term->number;
    Match match = match_of(cursor, deep_time_of(*last, unit), "deep time");
    Candidate first = match.front();
    first.end = end_of_first;
    first.expression = deep_time_of(*amount, unit);
    match.front().begin = begin_of_last;
    return {first, match.front()};
}

}  // namespace dateline::dates

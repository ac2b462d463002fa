// Rules for lengths of time and for times that come again: "five years", "the past two months", "weeks", "every
// Monday", "daily".
#include <fmt/format.h>

#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// "the first nine", "the past two", "the next few": words before an amount that say which of its kind.
void take_selector(Cursor& cursor) {
    Cursor ahead = cursor;
    if (take_direction(ahead)) {
        cursor = ahead;
        return;
    }
    cursor.take_glue("the");
    ahead = cursor;
    if (ahead.take(Role::ordinal) != nullptr && ahead.peek(Role::unit) == nullptr) cursor = ahead;
}

/// "20 barrels a day", "twice a week": the article stands for "each".
bool is_rate(const Cursor& cursor) {
    const Word* previous = cursor.before();
    if (previous == nullptr) return false;
    if (cursor.follows(Role::rate) || previous->lower == "%") return true;
    const Word* earlier = cursor.before(2);
    if (earlier == nullptr) return false;
    const bool is_money =
        previous->number >= 0 && (earlier->lower == "$" || earlier->lower == "£" || earlier->lower == "€");
    const bool is_counted =
        earlier->number >= 0 || term_at(cursor.words(), cursor.begin() - 2, cursor.begin(), Role::number) != nullptr;
    return is_money || (is_counted && cursor.words().lexicon().is_plural_noun(previous->lower));
}

/// "and three months" after "two years": P2Y becomes P2Y3M. Returns the smaller unit.
std::optional<Unit> take_smaller_part(Cursor& cursor, Unit unit, std::string& value) {
    Cursor ahead = cursor;
    ahead.take_text(",");
    ahead.take_glue("and");
    const bool is_plain = ahead.position() == cursor.position();  // "2 hours 15 minutes"
    if (is_plain && (ahead.at_end() || ahead.word().number < 0)) return std::nullopt;
    const auto amount = take_amount(ahead);
    const auto smaller = amount && !amount->is_vague && !amount->is_article ? take_unit(ahead) : std::nullopt;
    if (!smaller || smaller->unit >= unit) return std::nullopt;
    const std::string part = duration_value(*amount, smaller->unit);
    const bool whole_has_clock = value.find('T') != std::string::npos;
    value += part.substr(whole_has_clock ? 2 : 1);
    cursor = ahead;
    return smaller->unit;
}

Amount one() {
    Amount amount;
    amount.whole = 1;
    return amount;
}

/// "-old" makes a length of time an age.
bool is_age(Cursor cursor) {
    cursor.take_dash();
    if (cursor.take_glue("old")) return true;
    return cursor.take_glue("of") && cursor.take_glue("age");
}

void take_long(Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.take_dash();
    if (ahead.take_glue("long")) cursor = ahead;
}

void take_half_more(Cursor& cursor, Amount& amount) {
    Cursor ahead = cursor;
    if (ahead.take(Role::half_more) == nullptr) return;
    amount.sixtieths = 30;
    cursor = ahead;
}

}  // namespace

Match match_duration(Cursor cursor) {
    if (cursor.peek(Role::not_duration) != nullptr) return {};
    take_selector(cursor);
    auto amount = take_amount(cursor);
    if (!amount) return {};
    const Cursor behind_amount = cursor;
    const bool has_dash = cursor.touches() && cursor.take_dash();
    if (cursor.at_end()) return {};
    if (amount->is_article && cursor.peek(Role::not_duration) != nullptr) return {};
    while (cursor.take(Role::duration_adjective) != nullptr) {  // "five straight years", "30 business days"
    }
    auto unit = take_unit(cursor);
    if (!unit) return {};
    if (amount->is_article && (unit->unit == Unit::second || unit->unit == Unit::quarter)) return {};
    if (amount->is_article && cursor.begin() + 1 == behind_amount.position() && is_rate(cursor)) {
        return match_of(cursor, SetExpression{duration_value(one(), unit->unit)}, "every", 0.7);
    }
    if (amount->is_article && unit->is_plural) return {};
    if (unit->unit == Unit::quarter && unit->is_plural == has_dash) return {};  // "three-quarters" is a fraction
    if (unit->unit == Unit::weekend && amount->is_article) return {};
    take_half_more(cursor, *amount);
    if (is_age(cursor)) return {};
    Cursor ahead = cursor;
    if (unit->unit == Unit::quarter && !amount->is_vague && ahead.take_glue("of")) return {};
    take_long(cursor);
    std::string value = duration_value(*amount, unit->unit);
    for (Unit smallest = unit->unit; const auto part = take_smaller_part(cursor, smallest, value);) smallest = *part;
    return match_of(cursor, DurationExpression{value}, "duration", 0.9);
}

Match match_vague_duration(Cursor cursor) {
    if (cursor.peek(Role::not_duration) != nullptr) return {};
    const Word* previous = cursor.before();
    if (previous != nullptr && (previous->number >= 0 || previous->terms != nullptr) &&
        (cursor.follows(Role::number) || previous->number >= 0)) {
        return {};
    }
    if (previous != nullptr &&
        term_at(cursor.words(), cursor.begin() - 1, cursor.begin() + 1, Role::not_duration) != nullptr)
        return {};
    take_selector(cursor);
    const bool has_selector = cursor.position() != cursor.begin();
    const std::size_t at_unit = cursor.position();
    const auto unit = take_unit(cursor);
    if (!unit) return {};
    const bool is_lower_case = !cursor.words()[at_unit].is_capitalised;
    const bool is_short = unit->unit == Unit::second || unit->unit == Unit::quarter || unit->unit == Unit::weekend;
    Cursor ahead = cursor;
    ahead.take_dash();
    const bool is_long = ahead.take_glue("long");  // "month-long", "decades-long"
    if (is_long) {
        const Amount amount = one();
        return match_of(ahead,
                        DurationExpression{unit->is_plural ? duration_value({0, 0, true, false, ""}, unit->unit)
                                                           : duration_value(amount, unit->unit)},
                        "vague duration", 0.75);
    }
    if (is_age(cursor) || !unit->is_plural || (is_short && !has_selector) || !is_lower_case) return {};
    const bool starts_sentence = previous == nullptr;
    const bool has_cue = cursor.follows(Role::before_vague_unit) || cursor.peek(Role::after_vague_unit) != nullptr;
    if (!has_selector && !starts_sentence && !has_cue) return {};  // "sick days", "office hours"
    Amount vague;
    vague.is_vague = true;
    return match_of(cursor, DurationExpression{duration_value(vague, unit->unit)}, "vague duration", 0.6);
}

Match match_whole_unit(Cursor cursor) {
    const bool has_article = cursor.take_glue("the") || cursor.take_glue("a");
    const Term* whole = cursor.take(Role::whole);
    const auto unit = whole == nullptr ? std::nullopt : take_unit(cursor);
    if (!unit || unit->is_plural || unit->unit == Unit::second || is_age(cursor)) return {};
    if (!has_article && whole->value != "alone") return {};  // "full year results"
    take_long(cursor);
    return match_of(cursor, DurationExpression{duration_value(one(), unit->unit)}, "whole unit", 0.8);
}

Match match_habit(Cursor cursor) {
    const Term* habit = cursor.take(Role::habit);
    if (habit == nullptr) return {};
    return match_of(cursor, SetExpression{std::string(habit->value)}, "every", 0.8);
}

Match match_every(Cursor cursor) {
    if (cursor.take(Role::every) == nullptr) {
        if (!cursor.is_written_as_weekday()) return {};
        auto weekday = cursor.take_value(Role::weekday_plural);
        const bool is_plural = weekday.has_value();
        if (!weekday) weekday = cursor.take_value(Role::weekday);
        const Term* part = weekday ? cursor.take(Role::day_part) : nullptr;
        const bool is_habit =
            is_plural ||
            (part != nullptr && cursor.words().lexicon().is_plural_noun(cursor.words()[cursor.position() - 1].lower));
        if (!is_habit) return {};
        return match_of(cursor,
                        SetExpression{fmt::format("XXXX-WXX-{}{}{}", *weekday, part == nullptr ? "" : "T",
                                                  part == nullptr ? "" : part->value)},
                        "every", 0.85);
    }
    std::int64_t times = cursor.take_glue("other") ? 2 : 1;
    if (times == 1) {  // "every fourth year"
        Cursor ahead = cursor;
        const auto ordinal = take_ordinal(ahead);
        if (ordinal && *ordinal > 1 && (ahead.peek(Role::unit) != nullptr || ahead.peek(Role::weekday) != nullptr)) {
            times = *ordinal;
            cursor = ahead;
        }
    }
    if (const auto weekday = cursor.take_value(Role::weekday)) {
        return match_of(cursor, SetExpression{fmt::format("XXXX-WXX-{}", *weekday)}, "every", 0.9);
    }
    if (const auto month = take_month_name(cursor)) {
        return match_of(cursor, SetExpression{fmt::format("XXXX-{:02}", *month)}, "every", 0.9);
    }
    if (const Term* season = cursor.take(Role::season)) {
        return match_of(cursor, SetExpression{"XXXX-" + std::string(season->value)}, "every", 0.9);
    }
    if (const Term* part = cursor.take(Role::day_part)) {
        return match_of(cursor, SetExpression{"XXXX-XX-XXT" + std::string(part->value)}, "every", 0.85);
    }
    Amount amount = take_amount(cursor).value_or(one());
    if (amount.whole == 1) amount.whole = times;
    const auto unit = take_unit(cursor);
    if (!unit) return {};
    const bool is_weekend = unit->unit == Unit::weekend;
    return match_of(cursor, SetExpression{is_weekend ? "XXXX-WXX-WE" : duration_value(amount, unit->unit)}, "every",
                    0.9);
}

Match match_frequency(Cursor cursor) {
    const Term* term = cursor.take(Role::frequency);
    if (term == nullptr || cursor.words()[cursor.begin()].is_capitalised) return {};
    std::string_view value = term->value;
    if (value.back() == '*') {  // an adverb only: "paid quarterly", but not "a quarterly report"
        if (!cursor.at_end() && cursor.word().terms == nullptr && is_lower_case(cursor.word())) return {};
        value.remove_suffix(1);
    }
    return match_of(cursor, SetExpression{std::string(value)}, "frequency", 0.7);
}

Match match_reference(Cursor cursor) {
    const Term* term = cursor.take(Role::reference);
    const bool is_for_history = term == nullptr;
    if (is_for_history) term = cursor.take(Role::history_reference);
    if (term == nullptr) return {};
    Cursor ahead = cursor;
    if (ahead.take_glue("that")) return {};  // "now that the war is over"
    const bool starts_sentence = cursor.before() == nullptr;
    if (starts_sentence && ahead.take_text(",")) return {};  // "Now, ..."
    std::string_view value = term->value;
    const bool is_adjective = value.back() == '*';
    if (is_adjective) value.remove_suffix(1);
    const bool is_before_verb = cursor.peek(Role::clause_break) != nullptr;
    if (is_adjective && (cursor.at_end() || is_before_verb)) return {};  // "the current is strong"
    const bool is_before_noun = !cursor.at_end() && cursor.word().terms == nullptr && is_lower_case(cursor.word());
    const bool is_subject = starts_sentence && is_glue(cursor.words()[cursor.begin()], "the");
    if (is_subject && (is_before_verb || is_before_noun)) return {};  // "The past master", "The present is wrapped"
    const auto amount = take_amount(ahead);
    if ((amount && !amount->is_article) || ahead.peek(Role::unit) != nullptr) return {};  // "in the past two years"
    ahead = cursor;
    if (take_direction(ahead) && ahead.peek(Role::unit) != nullptr) return {};  // "at this time last year"
    return match_of(cursor, ReferenceExpression{std::string(value), is_for_history}, "reference", 0.7);
}

}  // namespace dateline::dates

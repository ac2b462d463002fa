// Rules for times that are said by another time: "the day after Thanksgiving", "two weeks before 6 May", "a year ago
// today", "Friday week", "the week of 5 May".
#include <array>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// The candidate that the first fitting of these rules reads at the cursor; the cursor moves over it. Only a single
/// time can carry another one.
template <std::size_t size>
std::optional<Candidate> take_base(Cursor& cursor, const std::array<RuleFunction, size>& rules) {
    if (cursor.at_end()) return std::nullopt;
    std::optional<Candidate> best;
    for (const RuleFunction rule : rules) {
        const Match match = rule(Cursor(cursor.words(), cursor.position()));
        if (match.size() != 1 || (best && best->end >= match.front().end)) continue;
        best = match.front();
    }
    while (best && cursor.position() < best->end) cursor.skip();
    return best;
}

constexpr std::array<RuleFunction, 6> whole_days{match_day_month, match_month_day,        match_holiday,
                                                 match_iso_date,  match_weekday_of_month, match_relative_name};
constexpr std::array<RuleFunction, 5> days_near{match_day_word, match_relative_unit, match_weekday, match_day_month,
                                                match_month_day};

Match shifted(const Cursor& cursor, Candidate base, const Shift& shift, std::string_view rule) {
    base.begin = cursor.begin();
    base.end = cursor.position();
    base.shift = shift;
    base.rule = rule;
    return {std::move(base)};
}

std::int64_t units_in(const Amount& amount, Unit unit) {
    if (unit == Unit::decade) return amount.whole * 10;
    return unit == Unit::century ? amount.whole * 100 : amount.whole;
}

/// Decades and centuries move by years.
Unit unit_of_shift(Unit unit) {
    return unit == Unit::decade || unit == Unit::century ? Unit::year : unit;
}

bool can_shift(const std::optional<Amount>& amount, const std::optional<UnitWord>& unit) {
    const bool is_whole = amount && !amount->is_vague && amount->sixtieths == 0 && amount->decimal.empty();
    return is_whole && unit && unit->unit >= Unit::day && unit->unit != Unit::weekend;
}

}  // namespace

Match match_day_after(Cursor cursor) {
    const bool has_article = cursor.take_glue("the");
    Amount one;
    one.whole = 1;
    const auto amount = has_article ? std::optional(one) : take_amount(cursor);
    const auto unit = take_unit(cursor);
    if (!can_shift(amount, unit) || (has_article && unit->is_plural)) return {};
    const Term* direction = cursor.take(Role::story_offset);
    const bool is_from = direction == nullptr && cursor.take_glue("from");
    if (direction == nullptr && !is_from) return {};
    cursor.take_glue("the");
    const auto base = is_from ? take_base(cursor, days_near) : take_base(cursor, whole_days);
    if (!base || base->shift || base->widened) return {};
    const std::int64_t sign = is_from || direction->value == "1" ? 1 : -1;
    Candidate candidate = *base;
    if (auto* weekday = std::get_if<WeekdayExpression>(&candidate.expression)) weekday->is_coming = is_from;
    return shifted(cursor, candidate, {unit_of_shift(unit->unit), sign * units_in(*amount, unit->unit)}, "day after");
}

Match match_anniversary(Cursor cursor) {
    const auto amount = take_amount(cursor);
    const auto unit = take_unit(cursor);
    if (!can_shift(amount, unit)) return {};
    const Term* ago = cursor.take(Role::ago);
    if (ago == nullptr || ago->value == "1") return {};
    cursor.take_text(",");
    cursor.take_glue("on");
    const std::size_t at_base = cursor.position();
    const auto base = take_base(cursor, days_near);
    if (!base || base->shift || cursor.position() == at_base) return {};
    const auto* offset = std::get_if<OffsetExpression>(&base->expression);
    if (offset != nullptr && offset->amount != 0) return {};  // "two years ago last May" counts twice
    const auto* date = std::get_if<CalendarExpression>(&base->expression);
    if (date != nullptr && date->year) return {};
    return shifted(cursor, *base, {unit_of_shift(unit->unit), -units_in(*amount, unit->unit)}, "anniversary");
}

Match match_weekday_week(Cursor cursor) {
    const auto base = take_base(cursor, std::array<RuleFunction, 2>{match_weekday, match_day_word});
    if (!base || base->clock) return {};
    auto expression = base->expression;
    if (auto* weekday = std::get_if<WeekdayExpression>(&expression)) {
        if (weekday->is_in_week) return {};
        weekday->is_coming = true;
    }
    if (!cursor.take_glue("week")) return {};
    const bool stands_alone = cursor.at_end() || cursor.word().terms != nullptr || !cursor.word().is_capitalised;
    if (!stands_alone || (!cursor.at_end() && is_dash(cursor.word().lower))) return {};
    Candidate candidate = *base;
    candidate.expression = std::move(expression);
    return shifted(cursor, candidate, {Unit::week, 1}, "weekday week");
}

Match match_week_of_day(Cursor cursor) {
    cursor.take_glue("the");
    const bool is_weekend = cursor.take_glue("weekend");
    if (!is_weekend && !cursor.take_glue("week")) return {};
    if (cursor.take(Role::week_start) == nullptr) return {};
    cursor.take_glue("the");
    if (cursor.at_end()) return {};
    const Cursor at_day(cursor.words(), cursor.position());
    Match days = match_day_month(at_day);
    if (days.empty()) days = match_month_day(at_day);
    if (days.empty()) return {};
    Candidate candidate = days.front();
    candidate.begin = cursor.begin();
    candidate.end = days.back().end;
    candidate.range = std::nullopt;
    candidate.widened = is_weekend ? Unit::weekend : Unit::week;
    candidate.rule = "week of a day";
    return {candidate};
}

}  // namespace dateline::dates

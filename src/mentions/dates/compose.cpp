#include "mentions/dates/compose.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline::dates {

namespace {

constexpr std::size_t longest_modifier = 5;

template <class T>
bool holds(const Candidate& candidate) {
    return std::holds_alternative<T>(candidate.expression);
}

/// The term of this role whose last word stands just before `end`.
struct Preceding {
    const Term* term = nullptr;
    std::size_t begin = 0;
};
Preceding preceding_term(const Words& words, std::size_t end, Role role) {
    Preceding found;
    const std::size_t sentence = end < words.size() ? words[end].sentence : 0;
    for (std::size_t length = 1; length <= longest_modifier && length <= end; ++length) {
        const std::size_t begin = end - length;
        if (words[begin].sentence != sentence) break;
        const Term* term = term_at(words, begin, end, role);
        if (term != nullptr && term->rest.size() + 1 == length) found = {term, begin};
    }
    return found;
}

bool is_part_of_time(const Candidate& candidate) {
    return !holds<DurationExpression>(candidate) && !holds<SetExpression>(candidate) &&
           !holds<ReferenceExpression>(candidate) && !holds<ClockExpression>(candidate);
}

bool is_glue_at(const Words& words, std::size_t at, std::string_view part) {
    return at < words.size() && is_glue(words[at], part);
}

/// "START", "START*" for a loose one, "START 0-50" for a stretch, "TURN" for the beginning that is nearest.
void apply_modifier(std::string_view value, Candidate& candidate) {
    candidate.is_loose_part = value.back() == '*';
    if (candidate.is_loose_part) value.remove_suffix(1);
    if (const auto space = value.find(' '); space != std::string_view::npos) {
        const auto ends = split(value.substr(space + 1), '-');
        candidate.part = Part{static_cast<int>(parse_integer(ends.front()).value_or(0)),
                              static_cast<int>(parse_integer(ends.back()).value_or(100))};
        value = value.substr(0, space);
    }
    if (value == "TURN") {
        if (auto* offset = std::get_if<OffsetExpression>(&candidate.expression)) offset->is_turn = true;
        value = "START";
        candidate.part = Part{0, 10};
    }
    candidate.mod = value;
}

void attach_modifier(const Words& words, Candidate& candidate, std::size_t limit) {
    std::size_t end = candidate.begin;
    if (end > limit && (is_dash(words[end - 1].lower) || is_glue_at(words, end - 1, "the"))) --end;
    Preceding modifier = preceding_term(words, end, Role::modifier);
    if (modifier.term == nullptr && end != candidate.begin)
        modifier = preceding_term(words, candidate.begin, Role::modifier);
    if (modifier.term == nullptr || modifier.begin < limit) return;
    apply_modifier(modifier.term->value, candidate);
    candidate.begin = modifier.begin;
    if (candidate.begin > limit && is_glue_at(words, candidate.begin - 1, "the") &&
        words[candidate.begin - 1].sentence == words[candidate.begin].sentence) {
        --candidate.begin;
    }
}

/// "more than 20 years ago" is BEFORE, "less than a year later" too; an amount that the text does not count from is
/// none.
std::string_view approximation_of_time(std::string_view value, const Candidate& candidate) {
    if (value == "APPROX") return value;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    const bool counts = offset != nullptr && offset->amount.value_or(0) > 0 && candidate.rule == "counted offset";
    if (!counts || (value != "MORE_THAN" && value != "LESS_THAN")) return {};
    return (value == "MORE_THAN") == (offset->sign < 0) ? "BEFORE" : "AFTER";
}

void attach_approximation(const Words& words, Candidate& candidate, std::size_t limit) {
    const Preceding found = preceding_term(words, candidate.begin, Role::approximation);
    if (found.term == nullptr || found.begin < limit) return;
    // "over the past year" is not more than a year
    const bool has_selector = is_glue(words[candidate.begin], "the") ||
                              term_at(words, candidate.begin, candidate.end, Role::direction) != nullptr;
    if (has_selector && holds<DurationExpression>(candidate)) return;
    const bool is_amount = holds<DurationExpression>(candidate);
    const bool is_vague =
        holds<DurationExpression>(candidate) && words[candidate.begin].number < 0 && found.term->value.empty();
    const std::string_view mod = is_amount ? found.term->value : approximation_of_time(found.term->value, candidate);
    if (is_vague || (!is_amount && mod.empty())) return;
    candidate.mod = mod;
    candidate.begin = found.begin;
}

/// What may stand between a time and its day.
bool joins_clock(const Words& words, std::size_t begin, std::size_t end) {
    if (end - begin > 2) return false;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string_view word = words[at].lower;
        if (word != "," && term_at(words, at, at + 1, Role::before_day_of_clock) == nullptr) return false;
    }
    return begin == 0 || end >= words.size() || words[begin - 1].sentence == words[end].sentence;
}

bool is_day(const Candidate& candidate) {
    if (const auto* date = std::get_if<CalendarExpression>(&candidate.expression)) return date->day != 0;
    if (const auto* offset = std::get_if<OffsetExpression>(&candidate.expression)) return offset->unit == Unit::day;
    return holds<WeekdayExpression>(candidate) || holds<HolidayExpression>(candidate);
}

/// Whether the second of two neighbours was joined into the first.
bool join(const Words& words, Candidate& first, const Candidate& second) {
    if (!joins_clock(words, first.end, second.begin)) return false;
    const auto* clock_first = std::get_if<ClockExpression>(&first.expression);
    const auto* clock_second = std::get_if<ClockExpression>(&second.expression);
    if (clock_first != nullptr && is_day(second) && !(second.clock && second.clock->hour)) {
        const ClockExpression clock = *clock_first;
        const std::size_t begin = first.begin;
        first = second;
        first.begin = begin;
        first.clock = clock;
        return true;
    }
    if (clock_second == nullptr || !is_day(first)) return false;
    if (first.clock && first.clock->hour) return false;
    if (!clock_second->hour && is_glue_at(words, second.begin, "the")) return false;
    first.clock = *clock_second;
    first.end = second.end;
    return true;
}

/// Whether nothing but a link of a list stands between two candidates: "and", "or", "/", a dash; a comma only where
/// the list goes on.
bool links_list(const Words& words, const Candidate& first, const Candidate& last, bool goes_on) {
    if (last.begin != first.end + 1 || words[first.begin].sentence != words[last.begin].sentence) return false;
    const Word& link = words[first.end];
    if (link.lower == ",") return goes_on;
    return is_glue(link, "and") || is_glue(link, "or") || is_glue(link, "to") || link.lower == "&" ||
           link.lower == "/" || is_dash(link.lower);
}

bool can_be_range_end(const Candidate& candidate) {
    return is_part_of_time(candidate) && !candidate.range;
}

bool links_range(const Words& words, const Candidate& first, const Candidate& last) {
    if (last.begin != first.end + 1 || last.end > words.size()) return false;
    if (words[first.begin].sentence != words[last.begin].sentence) return false;
    const Word& link = words[first.end];
    if (is_glue(link, "and")) return first.begin > 0 && is_glue(words[first.begin - 1], "between");
    return is_dash(link.lower) || is_glue(link, "to") || is_glue(link, "until") || is_glue(link, "through");
}

/// Months from the beginning of a year to that of a part of it.
int order_of(const PeriodExpression& period) {
    constexpr std::string_view seasons = "SPSUFAWI";
    const auto season = seasons.find(period.code);
    return season == std::string_view::npos ? period.code.back() - '0' : static_cast<int>(season);
}

/// "spring and summer 1942".
void carry_year_of_period(Candidate& first, const Candidate& last) {
    auto* from = std::get_if<PeriodExpression>(&first.expression);
    const auto* to = std::get_if<PeriodExpression>(&last.expression);
    if (from == nullptr || to == nullptr || from->year || !to->year || from->code.empty()) return;
    if (from->relation.anchor != Anchor::none || from->code.front() != to->code.front()) {
        const bool both_seasons = from->code.back() > '9' && to->code.back() > '9';
        if (from->relation.anchor != Anchor::none || !both_seasons) return;
    }
    from->year = *to->year - (order_of(*from) > order_of(*to) ? 1 : 0);
}

/// "between March and May 2011", "in May or June 2019": the year is said once, at the end.
void carry_year_back(Candidate& first, const Candidate& last) {
    carry_year_of_period(first, last);
    auto* from = std::get_if<CalendarExpression>(&first.expression);
    const auto* to = std::get_if<CalendarExpression>(&last.expression);
    if (from == nullptr || to == nullptr || from->year || !to->year) return;
    if (from->relation.anchor != Anchor::none || from->year_relation.anchor != Anchor::none) return;
    if (from->month == 0 && to->month != 0) from->month = to->month;
    from->year = *to->year - (from->month > to->month && to->month != 0 ? 1 : 0);
}

}  // namespace

void attach_modifiers(const Words& words, std::vector<Candidate>& candidates) {
    std::size_t limit = 0;
    for (Candidate& candidate : candidates) {
        const std::string mod = candidate.mod;
        if (is_part_of_time(candidate)) attach_modifier(words, candidate, limit);
        if (candidate.mod == mod) attach_approximation(words, candidate, limit);
        limit = candidate.end;
    }
}

/// "from 9 to 11 a.m. on Tuesday": both times are of the Tuesday.
void carry_day_back(const Words& words, Candidate& first, const Candidate& last) {
    const auto* clock = std::get_if<ClockExpression>(&first.expression);
    if (clock == nullptr || !last.clock || !links_list(words, first, last, false)) return;
    first.clock = *clock;
    first.expression = last.expression;
}

void join_clock_times(const Words& words, std::vector<Candidate>& candidates) {
    std::vector<Candidate> joined;
    for (Candidate& candidate : candidates) {
        if (!joined.empty() && join(words, joined.back(), candidate)) continue;
        joined.push_back(std::move(candidate));
    }
    candidates = std::move(joined);
    for (std::size_t i = 1; i < candidates.size(); ++i) carry_day_back(words, candidates[i - 1], candidates[i]);
}

void carry_years_back(const Words& words, std::vector<Candidate>& candidates) {
    bool goes_on = false;
    for (std::size_t i = candidates.size(); i-- > 1;) {
        Candidate& first = candidates[i - 1];
        const bool is_linked = links_list(words, first, candidates[i], goes_on);
        if (is_linked) carry_year_back(first, candidates[i]);
        goes_on = is_linked;
    }
}

void link_ranges(const Words& words, std::vector<Candidate>& candidates) {
    std::size_t number = 0;
    for (const Candidate& candidate : candidates) number = std::max(number, candidate.range.value_or(0));
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i) {
        Candidate& first = candidates[i];
        Candidate& last = candidates[i + 1];
        if (!can_be_range_end(first) || !can_be_range_end(last) || !links_range(words, first, last)) continue;
        carry_year_back(first, last);
        auto* weekday = std::get_if<WeekdayExpression>(&last.expression);
        if (weekday != nullptr && weekday->relation.anchor == Anchor::none) weekday->ends_range = true;
        first.range = last.range = ++number;
    }
}

}  // namespace dateline::dates

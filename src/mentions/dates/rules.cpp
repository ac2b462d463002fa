#include "mentions/dates/rules.hpp"

#include <algorithm>
#include <array>

namespace dateline::dates {

namespace {

constexpr std::array rules{
    Rule{"pattern", match_pattern, {.is_any = true}},
    Rule{"ISO date", match_iso_date, {.is_number = true}},
    Rule{"numeric date", match_numeric_date, {.is_number = true}},
    Rule{"day and month",
         match_day_month,
         {.roles = {Role::weekday, Role::weekday_abbreviation, Role::ordinal, Role::number},
          .is_number = true,
          .has_article = true},
         {.roles = {Role::month, Role::month_abbreviation}}},
    Rule{"month and day",
         match_month_day,
         {.roles = {Role::weekday, Role::weekday_abbreviation, Role::month, Role::month_abbreviation},
          .has_article = true},
         {.roles = {Role::month, Role::month_abbreviation}}},
    Rule{"month and year", match_month_year, {.roles = {Role::month, Role::month_abbreviation}, .is_number = true}},
    Rule{"year with era", match_era_year, {.roles = {Role::era}, .is_number = true}, {.roles = {Role::era}}},
    Rule{"range of years", match_year_range, {.is_number = true}},
    Rule{"decade",
         match_decade,
         {.roles = {Role::decade_name}, .is_number = true, .is_apostrophe = true, .has_article = true}},
    Rule{"century",
         match_century,
         {.roles = {Role::ordinal, Role::number}, .is_number = true, .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"decade of a century",
         match_decade_of_century,
         {.roles = {Role::ordinal, Role::number}, .glue = {"last"}, .is_number = true, .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"deep time",
         match_deep_time,
         {.roles = {Role::number, Role::vague_number}, .glue = {"a"}, .is_number = true},
         {.roles = {Role::deep_time}}},
    Rule{"quarter in short",
         match_period_word,
         {.roles = {Role::year_ago, Role::direction}, .is_number = true, .is_period_word = true},
         {.is_period_word = true}},
    Rule{"quarter",
         match_quarter,
         {.roles = {Role::year_ago, Role::direction, Role::ordinal, Role::number, Role::last_of_month},
          .glue = {"fiscal"},
          .is_number = true,
          .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"half year",
         match_half,
         {.roles = {Role::year_ago, Role::direction, Role::ordinal, Role::number, Role::last_half},
          .is_number = true,
          .has_article = true},
         {.glue = {"half"}}},
    Rule{"year-ago period", match_year_ago_period, {.roles = {Role::year_ago}}},
    Rule{"season",
         match_season,
         {.roles = {Role::year_ago, Role::direction, Role::season}, .is_number = true, .has_article = true},
         {.roles = {Role::season}}},
    Rule{"holiday", match_holiday, {.roles = {Role::fixed_day, Role::moving_day, Role::easter_day}}},
    Rule{"weekday of a month",
         match_weekday_of_month,
         {.roles = {Role::ordinal, Role::number, Role::last_of_month}, .is_number = true, .has_article = true},
         {.roles = {Role::month, Role::unit}}},
    Rule{"week of a month",
         match_week_of_month,
         {.roles = {Role::ordinal, Role::number, Role::last_of_month}, .is_number = true, .has_article = true},
         {.glue = {"week", "weekend"}}},
    Rule{"day word", match_day_word, {.roles = {Role::day_word}}},
    Rule{"counted offset",
         match_counted_offset,
         {.roles = {Role::number, Role::vague_number, Role::unit}, .glue = {"a", "half"}, .is_number = true},
         {.roles = {Role::ago, Role::story_offset}}},
    Rule{"relative name", match_relative_name, {.roles = {Role::direction}}},
    Rule{"relative unit", match_relative_unit, {.roles = {Role::direction}}},
    Rule{"unit before",
         match_unit_before,
         {.roles = {Role::day_part, Role::unit}, .has_article = true},
         {.roles = {Role::before_last, Role::story_offset}}},
    Rule{"day after",
         match_day_after,
         {.roles = {Role::number, Role::vague_number, Role::unit},
          .glue = {"a", "half"},
          .is_number = true,
          .has_article = true},
         {.roles = {Role::story_offset}, .glue = {"from"}}},
    Rule{"anniversary",
         match_anniversary,
         {.roles = {Role::number, Role::vague_number}, .glue = {"a", "half"}, .is_number = true},
         {.roles = {Role::ago}}},
    Rule{"weekday week", match_weekday_week, {.roles = {Role::weekday, Role::day_word}}},
    Rule{"week of a day", match_week_of_day, {.glue = {"week", "weekend"}, .has_article = true}},
    Rule{"unit of the story", match_unit_of_story, {.roles = {Role::unit}, .glue = {"fiscal"}, .has_article = true}},
    Rule{"every", match_every, {.roles = {Role::every, Role::weekday, Role::weekday_plural}}},
    Rule{"habit", match_habit, {.roles = {Role::habit}}},
    Rule{"frequency", match_frequency, {.roles = {Role::frequency}}},
    Rule{"clock time", match_clock, {.roles = {Role::clock_name}, .is_number = true}},
    Rule{"clock in words",
         match_clock_words,
         {.roles = {Role::number, Role::unit}, .glue = {"a", "half"}, .is_number = true},
         {.roles = {Role::clock_past, Role::clock_mark, Role::clock_hour, Role::day_part}}},
    Rule{"day part", match_day_part, {.roles = {Role::day_part}, .has_article = true}},
    Rule{"reference", match_reference, {.roles = {Role::reference, Role::history_reference}}},
    Rule{"duration",
         match_duration,
         {.roles = {Role::number, Role::vague_number, Role::direction, Role::ordinal},
          .glue = {"a", "half"},
          .is_number = true,
          .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"whole unit",
         match_whole_unit,
         {.roles = {Role::whole}, .glue = {"a"}, .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"vague duration",
         match_vague_duration,
         {.roles = {Role::direction, Role::ordinal, Role::unit}, .has_article = true},
         {.roles = {Role::unit}}},
    Rule{"weekday", match_weekday, {.roles = {Role::weekday}}},
    Rule{"month", match_month, {.roles = {Role::month}}},
    Rule{"year",
         match_year,
         {.glue = {"fiscal", "year"},
          .is_number = true,
          .is_apostrophe = true,
          .is_period_word = true,
          .has_article = true}},
    Rule{"written year", match_written_year, {.roles = {Role::number}, .glue = {"year"}, .has_article = true}},
    Rule{"day of the month", match_day_of_month, {.is_number = true, .has_article = true}},
    Rule{"number in a story of early years", match_bare_number_year, {.is_number = true}},
};

}  // namespace

std::span<const Rule> all_rules() {
    return rules;
}

namespace {

static_assert(rules.size() <= 64, "a RuleSet has a bit for each rule");

/// The rules of which `test` is true.
template <class Test>
constexpr RuleSet rules_where(Test test) {
    RuleSet set = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (test(rules[i])) set |= RuleSet{1} << i;
    }
    return set;
}

constexpr RuleSet with_any = rules_where([](const Rule& rule) { return rule.opener.is_any; });
constexpr RuleSet with_number = rules_where([](const Rule& rule) { return rule.opener.is_number; });
constexpr RuleSet with_apostrophe = rules_where([](const Rule& rule) { return rule.opener.is_apostrophe; });
constexpr RuleSet with_period_word = rules_where([](const Rule& rule) { return rule.opener.is_period_word; });
constexpr RuleSet with_article = rules_where([](const Rule& rule) { return rule.opener.has_article; });
constexpr RuleSet marked_by_period_word = rules_where([](const Rule& rule) { return rule.mark.is_period_word; });
constexpr RuleSet without_mark = rules_where([](const Rule& rule) {
    const Mark& mark = rule.mark;
    return !mark.roles.meets(mark.roles) && mark.glue[0].empty() && !mark.is_period_word;
});

/// Whether a structure word plays one of these parts.
template <std::size_t size>
bool is_one_of(const Term& term, const std::array<std::string_view, size>& parts) {
    return term.role == Role::glue && std::ranges::find(parts, term.value) != parts.end();
}

/// Whether a word may be one of many before a mark: "5", "and twenty", ",".
bool is_counting(const Word& word) {
    const unsigned char first = static_cast<unsigned char>(word.lower.front());
    const bool is_mark = first < 0x80 && (first < 'a' || first > 'z');
    return is_mark || word.can_be(Role::number) || word.can_be(Role::multiplier);
}

/// Of some rules those whose marks stand at the word `at` or behind it. No expression has more words before its mark.
RuleSet with_mark_ahead(const Words& words, std::size_t at, RuleSet open) {
    constexpr std::size_t most_words = 40;
    constexpr int most_without_number = 12;
    const std::size_t end = std::min(words.sentence_end(at), at + most_words);
    RuleSet marked = without_mark;
    for (int others = 0; at < end && others < most_without_number && (open & ~marked) != 0; ++at) {
        const Word& word = words[at];
        if (word.terms != nullptr) marked |= word.terms->marked_rules;
        if (word.period.code != 0) marked |= marked_by_period_word;
        others += is_counting(word) ? 0 : 1;
    }
    return open & marked;
}

/// With the phrases of the word too when the word behind it can be their second.
RuleSet opened_by_word(const Words& words, std::size_t at) {
    const Word& word = words[at];
    RuleSet set = 0;
    if (word.terms != nullptr) set = word.terms->word_rules;
    if (can_begin_phrase(words, at, words.sentence_end(at))) set |= word.terms->phrase_rules;
    if (word.number >= 0) set |= with_number;
    if (word.period.code != 0) set |= with_period_word;
    if (is_apostrophe(word.lower)) set |= with_apostrophe;
    return set;
}

}  // namespace

RuleSet rules_opened_by(const Term& term) {
    return rules_where([&](const Rule& rule) {
        return rule.opener.roles.has(term.role) || (term.rest.empty() && is_one_of(term, rule.opener.glue));
    });
}

RuleSet rules_marked_by(const Term& term) {
    return rules_where(
        [&](const Rule& rule) { return rule.mark.roles.has(term.role) || is_one_of(term, rule.mark.glue); });
}

RuleSet rules_opened_at(const Words& words, std::size_t at) {
    RuleSet set = with_any | opened_by_word(words, at);
    if (is_glue(words[at], "the") && at + 1 < words.sentence_end(at))
        set |= with_article & opened_by_word(words, at + 1);
    return with_mark_ahead(words, at, set);
}

}  // namespace dateline::dates

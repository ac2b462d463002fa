// The rules: each reads one family of temporal expressions at one place of the text. A rule never looks at the
// publication date; it says what stands there, and resolve.hpp says which days that means.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// Reads an expression that begins at the cursor; an empty Match when none does.
using RuleFunction = Match (*)(Cursor cursor);

/// The words with which the expressions of a rule begin. Most rules begin with few words: the others are told apart
/// without a call.
struct Opener {
    RoleSet roles{};                         ///< a term of one of these roles,
    std::array<std::string_view, 3> glue{};  ///< or one of these structure words,
    bool is_number = false;                  ///< or digits,
    bool is_apostrophe = false;              ///< or the apostrophe of "'89",
    bool is_period_word = false;             ///< or "Q3" and the like;
    bool has_article = false;                ///< "the" may stand before them
    bool is_any = false;                     ///< no word is ruled out
};

/// What every expression of a rule has among its words, the first or one further on: "half" in "the first half of
/// 1990". Most words that could open an expression open none: they are told apart by what does not follow.
struct Mark {
    RoleSet roles{};                         ///< a term of one of these roles,
    std::array<std::string_view, 2> glue{};  ///< or one of these structure words,
    bool is_period_word = false;             ///< or "Q3" and the like
};

struct Rule {
    std::string_view name;  ///< as `dateline explain` shows it
    RuleFunction match;
    Opener opener;
    Mark mark{};  ///< none where any words may make an expression
};

/// Some of the rules: the bit 1 << i stands for all_rules()[i].
using RuleSet = std::uint64_t;

/// The rules whose expressions can begin with a term.
RuleSet rules_opened_by(const Term& term);
/// The rules whose mark is a term.
RuleSet rules_marked_by(const Term& term);
/// The rules whose expressions can begin at the word `at`, or with an article there, and whose marks follow.
RuleSet rules_opened_at(const Words& words, std::size_t at);

/// All rules. Where two match the same words, the earlier one wins.
std::span<const Rule> all_rules();

Match match_iso_date(Cursor cursor);
Match match_numeric_date(Cursor cursor);
Match match_day_month(Cursor cursor);
Match match_month_day(Cursor cursor);
Match match_month_year(Cursor cursor);
Match match_month(Cursor cursor);
Match match_era_year(Cursor cursor);
Match match_year_range(Cursor cursor);
Match match_year(Cursor cursor);
Match match_written_year(Cursor cursor);
Match match_bare_number_year(Cursor cursor);
Match match_decade(Cursor cursor);
Match match_century(Cursor cursor);
Match match_decade_of_century(Cursor cursor);
Match match_deep_time(Cursor cursor);
Match match_season(Cursor cursor);
Match match_period_word(Cursor cursor);
Match match_quarter(Cursor cursor);
Match match_half(Cursor cursor);
Match match_year_ago_period(Cursor cursor);
Match match_holiday(Cursor cursor);
Match match_weekday_of_month(Cursor cursor);
Match match_week_of_month(Cursor cursor);
Match match_day_word(Cursor cursor);
Match match_relative_unit(Cursor cursor);
Match match_relative_name(Cursor cursor);
Match match_counted_offset(Cursor cursor);
Match match_unit_of_story(Cursor cursor);
Match match_unit_before(Cursor cursor);
Match match_day_after(Cursor cursor);
Match match_anniversary(Cursor cursor);
Match match_weekday_week(Cursor cursor);
Match match_week_of_day(Cursor cursor);
Match match_weekday(Cursor cursor);
Match match_day_of_month(Cursor cursor);
Match match_clock(Cursor cursor);
Match match_clock_words(Cursor cursor);
Match match_day_part(Cursor cursor);
Match match_duration(Cursor cursor);
Match match_vague_duration(Cursor cursor);
Match match_whole_unit(Cursor cursor);
Match match_habit(Cursor cursor);
Match match_every(Cursor cursor);
Match match_frequency(Cursor cursor);
Match match_reference(Cursor cursor);
Match match_pattern(Cursor cursor);

}  // namespace dateline::dates

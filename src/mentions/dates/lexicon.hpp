// Lexicon: the date lists of a language pack, indexed by their first word, so that one look-up a token tells all the
// parts that the word can play. Promises that a phrase is found whatever spaces or hyphens stand in it. Knows no rules.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/language_pack.hpp"
#include "mentions/dates/patterns.hpp"

namespace dateline::dates {

/// The part that a word or phrase plays in date phrases: one for each list of the section `date` of a pack.
enum class Role : std::uint8_t {
    month,
    month_abbreviation,
    ambiguous_month,
    before_ambiguous_month,
    weekday,
    weekday_plural,
    weekday_abbreviation,
    unit,
    plural_unit,
    unit_abbreviation,
    number,
    multiplier,
    ordinal,
    vague_number,
    season,
    before_season,
    day_part,
    single_day_part,
    clock_name,
    clock_mark,
    clock_hour,
    time_zone,
    day_word,
    fixed_day,
    moving_day,
    easter_day,
    era,
    deep_time,
    decade_name,
    modifier,
    approximation,
    direction,
    story_direction,
    ago,
    story_offset,
    year_ago,
    reference,
    frequency,
    every,
    rate,
    glue,
    before_year,
    not_before_year,
    not_after_year,
    before_coming_day,
    future_cue,
    history_reference,
    before_vague_unit,
    after_vague_unit,
    not_weekday,
    not_duration,
    half_more,
    number_joint,
    direction_after,
    story_direction_after,
    before_clock,
    offset_before_event,
    before_coming_month,
    before_day_of_month,
    last_of_month,
    last_half,
    before_day_of_clock,
    pattern,  ///< the first word of patterns; the value has no meaning
};

/// An entry of a list. The views live as long as the pack.
struct Term {
    Role role = Role::glue;
    std::string_view value;              ///< what the list says of it
    std::vector<std::string_view> rest;  ///< the further tokens of a phrase
};

/// Terms by their first token, in lower case; the longest phrases come first.
class Lexicon {
public:
    explicit Lexicon(const LanguagePack& pack);
    // Terms point into the pack and the patterns.
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// The terms that begin with `word`; nothing for most words.
    [[nodiscard]] const std::vector<Term>* find(std::string_view word) const;

    /// Whether running text writes months and weekdays without a capital.
    [[nodiscard]] bool has_lower_case_months() const { return has_lower_case_months_; }
    [[nodiscard]] bool has_lower_case_weekdays() const { return has_lower_case_weekdays_; }
    /// The marks inside numbers: "1,460", "2.5".
    [[nodiscard]] std::string_view thousands_mark() const { return thousands_mark_; }
    [[nodiscard]] std::string_view decimal_mark() const { return decimal_mark_; }
    /// Whether the letters behind the digits of a number make it an ordinal, or a decade.
    [[nodiscard]] bool is_ordinal_suffix(std::string_view letters) const;
    [[nodiscard]] bool is_decade_suffix(std::string_view letters) const;
    /// Whether a noun has the ending of a plural.
    [[nodiscard]] bool is_plural_noun(std::string_view word) const;
    [[nodiscard]] const Patterns& patterns() const { return patterns_; }

private:
    void add_list(const LanguagePack& pack, Role role, std::string_view list);

    std::unordered_map<std::string_view, std::vector<Term>> terms_;
    const LanguagePack* pack_;
    Patterns patterns_;
    bool has_lower_case_months_ = false;
    bool has_lower_case_weekdays_ = false;
    std::string_view thousands_mark_;
    std::string_view decimal_mark_;
};

}  // namespace dateline::dates

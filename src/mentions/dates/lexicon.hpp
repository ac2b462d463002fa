// Lexicon: the date lists of a language pack, indexed by their first word, so that one look-up a token tells all the
// parts that the word can play. Promises that a phrase is found whatever spaces or hyphens stand in it. Knows no rules.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/language_pack.hpp"

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
    not_before_decade,
    duration_adjective,
    whole,
    before_last,
    clock_past,
    week_start,
    period_prefix,
    habit,
    clause_break,
    after_coming_day,
    before_about_year,
    not_before_month,
    street,
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

    /// The terms that begin with `word`; nothing for most words.
    [[nodiscard]] const std::vector<Term>* find(std::string_view word) const;

private:
    void add_list(const LanguagePack& pack, Role role, std::string_view list);

    std::unordered_map<std::string_view, std::vector<Term>> terms_;
};

}  // namespace dateline::dates

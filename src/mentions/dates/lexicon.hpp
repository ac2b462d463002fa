// Lexicon: the date lists of a language pack, indexed by their first word, so that one look-up a token tells all the
// parts that the word can play. Promises that a phrase is found whatever spaces or hyphens stand in it.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/word_sieve.hpp"
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

/// Some of the roles; a question to it costs less than a walk through terms.
class RoleSet {
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles) {
        for (const Role role : roles) add(role);
    }

    constexpr void add(Role role) { bits_[word_of(role)] |= bit_of(role); }
    [[nodiscard]] constexpr bool has(Role role) const { return (bits_[word_of(role)] & bit_of(role)) != 0; }
    /// How many roles of the set stand before this one.
    [[nodiscard]] constexpr std::size_t count_before(Role role) const {
        const int in_word = std::popcount(bits_[word_of(role)] & (bit_of(role) - 1));
        return static_cast<std::size_t>(in_word + (word_of(role) == 0 ? 0 : std::popcount(bits_[0])));
    }
    [[nodiscard]] constexpr bool meets(const RoleSet& other) const {
        return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
    }

private:
    static constexpr std::size_t word_of(Role role) { return static_cast<std::size_t>(role) / 64; }
    static constexpr std::uint64_t bit_of(Role role) { return std::uint64_t{1} << (static_cast<unsigned>(role) % 64); }

    std::array<std::uint64_t, 2> bits_{};
};

/// Whether an expression can begin with a word: "of" begins none, "the" only before a word that could begin it too.
enum class Opening : std::uint8_t { never, as_article, always };

/// An entry of a list. The views live as long as the pack.
struct Term {
    Role role = Role::glue;
    std::string_view value;              ///< what the list says of it
    int number = 0;                      ///< the value as a number; 0 where it is none
    std::vector<std::string_view> rest;  ///< the further tokens of a phrase
    Opening opening = Opening::always;
};

/// Of a term with more than one word.
std::string_view second_word(const Term* phrase);

/// All that a word can begin.
struct Terms {
    std::vector<Term> terms;               ///< by role; of one role, the longest phrases come first
    std::vector<std::size_t> role_begins;  ///< where the terms of each of the `roles` begin, and the end of the last
    std::vector<const Term*> openers;      ///< the phrases that can begin an expression, by their second words
    bool has_phrases = false;
    SmallWordSieve second_of_openers;     ///< the second words of the openers
    RoleSet roles;                        ///< of the terms
    RoleSet word_roles;                   ///< of the terms of one word
    SmallWordSieve second_words;          ///< of the phrases
    Opening opening = Opening::never;     ///< of the word alone
    std::uint64_t word_rules = 0;         ///< the rules whose expressions can begin with the word: bits, see rules.hpp
    std::uint64_t phrase_rules = 0;       ///< with a phrase
    std::uint64_t marked_rules = 0;       ///< the rules of which a term of the word is a mark
    std::vector<std::string_view> parts;  ///< that it plays as a structure word

    /// The terms of one of the `roles`.
    [[nodiscard]] std::span<const Term> of(Role role) const {
        const std::size_t at = roles.count_before(role);
        return std::span(terms).subspan(role_begins[at], role_begins[at + 1] - role_begins[at]);
    }
};

/// Terms by their first token, in lower case. Made once for many articles.
class Lexicon {
public:
    explicit Lexicon(const LanguagePack& pack);
    // Terms point into the pack and the patterns.
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// The terms that begin with `word`; nothing for most words.
    [[nodiscard]] const Terms* find(std::string_view word) const {
        return sieve_.may_have(word) ? look_up(word) : nullptr;
    }

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
    [[nodiscard]] const Terms* look_up(std::string_view word) const;
    void add_list(const LanguagePack& pack, Role role, std::string_view list);
    void add_term(std::string_view first, Term term);

    std::unordered_map<std::string_view, Terms> terms_;
    WordSieve sieve_;  ///< of the words of `terms_`
    Patterns patterns_;
    std::vector<std::string_view> ordinal_suffixes_;
    std::vector<std::string_view> decade_suffixes_;
    std::vector<std::string_view> plural_endings_;
    bool has_lower_case_months_ = false;
    bool has_lower_case_weekdays_ = false;
    std::string_view thousands_mark_;
    std::string_view decimal_mark_;
};

}  // namespace dateline::dates

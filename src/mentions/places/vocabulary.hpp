// Vocabulary: the word lists of a language pack that place finding uses, each asked for in one place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/word_table.hpp"
#include "config/language_pack.hpp"
#include "config/word_list.hpp"
#include "mentions/places/words.hpp"

namespace dateline::places {

/// A list of the section `place` of a language pack that words are asked for.
enum class WordClass : std::uint8_t {
    person_title,
    name_particle,
    name_suffix,
    kin_word,
    speech_verb,
    organisation_head,
    company_suffix,
    facility_head,
    street_type,
    geographic_head,
    unit_head,
    state_cue,
    direction,
    locative,
    weak_preposition,
    local_noun,
    civic_word,
    office_noun,
    not_a_place,
    body_noun,
    named_after_place,
    unit_plural,
    // Small words, which have no capital: they are held against the word as it is written.
    article,
    conjunction,
    genitive,
    name_joint,
    before_abbreviation,
};

/// The lists of the section `place` of a language pack. Lives no longer than the pack.
class Vocabulary {
public:
    explicit Vocabulary(const LanguagePack& pack);

    /// The lists that have a word: `folded` is its folded form, `text` the word as it is written.
    [[nodiscard]] WordClasses classes_of(std::string_view folded, std::string_view text) const;

    [[nodiscard]] bool is_person_title(const Word& word) const { return has(word, WordClass::person_title); }
    [[nodiscard]] bool is_name_particle(const Word& word) const { return has(word, WordClass::name_particle); }
    [[nodiscard]] bool is_name_suffix(const Word& word) const { return has(word, WordClass::name_suffix); }
    [[nodiscard]] bool is_kin_word(const Word& word) const { return has(word, WordClass::kin_word); }
    [[nodiscard]] bool is_speech_verb(const Word& word) const { return has(word, WordClass::speech_verb); }
    [[nodiscard]] bool is_organisation_head(const Word& word) const { return has(word, WordClass::organisation_head); }
    [[nodiscard]] bool is_company_suffix(const Word& word) const { return has(word, WordClass::company_suffix); }
    [[nodiscard]] bool is_facility_head(const Word& word) const { return has(word, WordClass::facility_head); }
    [[nodiscard]] bool is_street_type(const Word& word) const { return has(word, WordClass::street_type); }
    [[nodiscard]] bool is_geographic_head(const Word& word) const { return has(word, WordClass::geographic_head); }
    [[nodiscard]] bool is_unit_head(const Word& word) const { return has(word, WordClass::unit_head); }
    [[nodiscard]] bool is_state_cue(const Word& word) const { return has(word, WordClass::state_cue); }
    [[nodiscard]] bool is_direction(const Word& word) const { return has(word, WordClass::direction); }
    [[nodiscard]] bool is_locative(const Word& word) const { return has(word, WordClass::locative); }
    [[nodiscard]] bool is_weak_preposition(const Word& word) const { return has(word, WordClass::weak_preposition); }
    [[nodiscard]] bool is_local_noun(const Word& word) const { return has(word, WordClass::local_noun); }
    [[nodiscard]] bool is_civic_word(const Word& word) const { return has(word, WordClass::civic_word); }
    [[nodiscard]] bool is_office_noun(const Word& word) const { return has(word, WordClass::office_noun); }
    [[nodiscard]] bool is_not_a_place(const Word& word) const { return has(word, WordClass::not_a_place); }
    [[nodiscard]] bool is_body_noun(const Word& word) const { return has(word, WordClass::body_noun); }
    [[nodiscard]] bool is_named_after_place(const Word& word) const { return has(word, WordClass::named_after_place); }
    /// Whether a folded name, of one word or more, is that of a house which stands for those who govern there.
    [[nodiscard]] bool is_seat_of_power(const std::string& name) const { return seats_of_power_.has(name); }
    [[nodiscard]] bool is_article(const Word& word) const { return has(word, WordClass::article); }
    [[nodiscard]] bool is_conjunction(const Word& word) const {
        return word.is("&") || has(word, WordClass::conjunction);
    }
    [[nodiscard]] bool is_genitive(const Word& word) const { return has(word, WordClass::genitive); }
    [[nodiscard]] bool is_name_joint(const Word& word) const {
        return word.is("&") || has(word, WordClass::name_joint);
    }
    [[nodiscard]] bool leads_abbreviation(const Word& word) const { return has(word, WordClass::before_abbreviation); }
    [[nodiscard]] bool is_saint_word(std::string_view folded) const { return saint_words_.has(folded); }
    /// The gazetteer's name, folded, of a folded name that the language has for a place; empty when it has none.
    [[nodiscard]] std::string_view gazetteer_name(std::string_view folded) const;
    /// Whether a name of the language begins with `folded` and a space.
    [[nodiscard]] bool has_longer_name(std::string_view folded) const;
    /// "county" for "counties"; empty for other words.
    [[nodiscard]] std::string_view unit_of_plural(const Word& word) const;
    /// Whether the word is the head of some longer name: of a body, a building, a street or a feature.
    [[nodiscard]] bool is_any_head(const Word& word) const {
        return is_organisation_head(word) || is_facility_head(word) || is_street_type(word) ||
               is_geographic_head(word) || is_unit_head(word);
    }

private:
    static bool has(const Word& word, WordClass word_class) {
        return ((word.classes >> static_cast<unsigned>(word_class)) & 1U) != 0;
    }

    WordTable<WordClasses> classes_;  ///< of the words of all lists
    WordList unit_plurals_;
    WordList seats_of_power_;
    WordList saint_words_;
    std::map<std::string, std::string, std::less<>> place_names_;  ///< this language's folded name -> the gazetteer's
};

}  // namespace dateline::places

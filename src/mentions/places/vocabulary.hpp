// Vocabulary: the word lists of a language pack that place finding uses, each asked for in one place.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/word_sieve.hpp"
#include "config/language_pack.hpp"
#include "mentions/places/words.hpp"

namespace dateline::places {

/// A list of words that mostly answers no, and then quickly.
class WordList {
public:
    explicit WordList(const LanguagePack::Words& words);
    [[nodiscard]] bool has(std::string_view word) const {
        return sieve_.may_have(word) && words_->find(word) != words_->end();
    }
    [[nodiscard]] const LanguagePack::Words& words() const { return *words_; }

private:
    const LanguagePack::Words* words_;
    WordSieve sieve_;
};

/// The lists of the section `place` of a language pack. Lives no longer than the pack.
class Vocabulary {
public:
    explicit Vocabulary(const LanguagePack& pack);

    [[nodiscard]] bool is_person_title(const Word& word) const { return has(person_titles_, word); }
    [[nodiscard]] bool is_name_particle(const Word& word) const { return has(name_particles_, word); }
    [[nodiscard]] bool is_name_suffix(const Word& word) const { return has(name_suffixes_, word); }
    [[nodiscard]] bool is_kin_word(const Word& word) const { return has(kin_words_, word); }
    [[nodiscard]] bool is_speech_verb(const Word& word) const { return has(speech_verbs_, word); }
    [[nodiscard]] bool is_organisation_head(const Word& word) const { return has(organisation_heads_, word); }
    [[nodiscard]] bool is_company_suffix(const Word& word) const { return has(company_suffixes_, word); }
    [[nodiscard]] bool is_facility_head(const Word& word) const { return has(facility_heads_, word); }
    [[nodiscard]] bool is_street_type(const Word& word) const { return has(street_types_, word); }
    [[nodiscard]] bool is_geographic_head(const Word& word) const { return has(geographic_heads_, word); }
    [[nodiscard]] bool is_unit_head(const Word& word) const { return has(unit_heads_, word); }
    [[nodiscard]] bool is_state_cue(const Word& word) const { return has(state_cues_, word); }
    [[nodiscard]] bool is_direction(const Word& word) const { return has(directions_, word); }
    [[nodiscard]] bool is_locative(const Word& word) const { return has(locative_, word); }
    [[nodiscard]] bool is_weak_preposition(const Word& word) const { return has(weak_prepositions_, word); }
    [[nodiscard]] bool is_local_noun(const Word& word) const { return has(local_nouns_, word); }
    [[nodiscard]] bool is_civic_word(const Word& word) const { return has(civic_words_, word); }
    [[nodiscard]] bool is_office_noun(const Word& word) const { return office_nouns_.has(word.folded); }
    [[nodiscard]] bool is_not_a_place(const Word& word) const { return has(not_places_, word); }
    [[nodiscard]] bool is_body_noun(const Word& word) const { return has(body_nouns_, word); }
    [[nodiscard]] bool is_named_after_place(const Word& word) const { return has(named_after_places_, word); }
    /// Whether a folded name, of one word or more, is that of a house which stands for those who govern there.
    [[nodiscard]] bool is_seat_of_power(const std::string& name) const { return seats_of_power_.has(name); }
    [[nodiscard]] bool is_article(const Word& word) const { return has_text(articles_, word); }
    [[nodiscard]] bool is_conjunction(const Word& word) const { return word.is("&") || has_text(conjunctions_, word); }
    [[nodiscard]] bool is_genitive(const Word& word) const { return has_text(genitives_, word); }
    [[nodiscard]] bool is_name_joint(const Word& word) const { return word.is("&") || has_text(name_joints_, word); }
    [[nodiscard]] bool leads_abbreviation(const Word& word) const { return has_text(before_abbreviation_, word); }
    [[nodiscard]] bool is_saint_word(const std::string& folded) const { return saint_words_.has(folded); }
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
    static bool has(const WordList& list, const Word& word) { return list.has(word.folded); }
    /// Whether the word stands in the list as it is written: small words have no capital.
    static bool has_text(const WordList& list, const Word& word) { return list.has(word.text); }

    WordList person_titles_;
    WordList name_particles_;
    WordList name_suffixes_;
    WordList kin_words_;
    WordList speech_verbs_;
    WordList organisation_heads_;
    WordList company_suffixes_;
    WordList facility_heads_;
    WordList street_types_;
    WordList geographic_heads_;
    WordList unit_heads_;
    WordList unit_plurals_;
    WordList state_cues_;
    WordList directions_;
    WordList locative_;
    WordList weak_prepositions_;
    WordList local_nouns_;
    WordList civic_words_;
    WordList office_nouns_;
    WordList not_places_;
    WordList body_nouns_;
    WordList named_after_places_;
    WordList seats_of_power_;
    WordList articles_;
    WordList conjunctions_;
    WordList genitives_;
    WordList name_joints_;
    WordList before_abbreviation_;
    WordList saint_words_;
    std::map<std::string, std::string, std::less<>> place_names_;  ///< this language's folded name -> the gazetteer's
};

}  // namespace dateline::places

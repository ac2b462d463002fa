// Vocabulary: the word lists of a language pack that place finding uses, each asked for in one place.
#pragma once

#include "config/language_pack.hpp"
#include "mentions/places/words.hpp"

namespace dateline::places {

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
    [[nodiscard]] bool is_not_a_place(const Word& word) const { return has(not_places_, word); }
    /// "county" for "counties"; empty for other words.
    [[nodiscard]] std::string_view unit_of_plural(const Word& word) const;
    /// Whether the word is the head of some longer name: of a body, a building, a street or a feature.
    [[nodiscard]] bool is_any_head(const Word& word) const {
        return is_organisation_head(word) || is_facility_head(word) || is_street_type(word) ||
               is_geographic_head(word) || is_unit_head(word);
    }

private:
    using Words = LanguagePack::Words;
    static bool has(const Words& words, const Word& word) { return words.find(word.folded) != words.end(); }

    const Words& person_titles_;
    const Words& name_particles_;
    const Words& name_suffixes_;
    const Words& kin_words_;
    const Words& speech_verbs_;
    const Words& organisation_heads_;
    const Words& company_suffixes_;
    const Words& facility_heads_;
    const Words& street_types_;
    const Words& geographic_heads_;
    const Words& unit_heads_;
    const Words& unit_plurals_;
    const Words& state_cues_;
    const Words& directions_;
    const Words& locative_;
    const Words& weak_prepositions_;
    const Words& local_nouns_;
    const Words& civic_words_;
    const Words& not_places_;
};

}  // namespace dateline::places

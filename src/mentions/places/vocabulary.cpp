#include "mentions/places/vocabulary.hpp"

#include "base/text.hpp"
#include "gazetteer/fold.hpp"

namespace dateline::places {

WordList::WordList(const LanguagePack::Words& words) : words_(&words) {
    for (const auto& [word, value] : words) {
        if (!word.empty()) sieve_.add(word);
    }
}

Vocabulary::Vocabulary(const LanguagePack& pack)
    : person_titles_(pack.words("place.person_titles")),
      name_particles_(pack.words("place.name_particles")),
      name_suffixes_(pack.words("place.name_suffixes")),
      kin_words_(pack.words("place.kin_words")),
      speech_verbs_(pack.words("place.speech_verbs")),
      organisation_heads_(pack.words("place.organisation_heads")),
      company_suffixes_(pack.words("place.company_suffixes")),
      facility_heads_(pack.words("place.facility_heads")),
      street_types_(pack.words("place.street_types")),
      geographic_heads_(pack.words("place.geographic_heads")),
      unit_heads_(pack.words("place.unit_heads")),
      unit_plurals_(pack.words("place.unit_plurals")),
      state_cues_(pack.words("place.state_cues")),
      directions_(pack.words("place.directions")),
      locative_(pack.words("place.locative_prepositions")),
      weak_prepositions_(pack.words("place.weak_prepositions")),
      local_nouns_(pack.words("place.local_nouns")),
      civic_words_(pack.words("place.civic_words")),
      office_nouns_(pack.words("place.office_nouns")),
      not_places_(pack.words("place.not_places")),
      body_nouns_(pack.words("place.body_nouns")),
      named_after_places_(pack.words("place.named_after_places")),
      seats_of_power_(pack.words("place.seats_of_power")),
      articles_(pack.words("place.articles")),
      conjunctions_(pack.words("place.conjunctions")),
      genitives_(pack.words("place.genitives")),
      name_joints_(pack.words("place.name_joints")),
      before_abbreviation_(pack.words("place.before_abbreviation")),
      saint_words_(pack.words("place.saint_words")) {
    for (const auto& [name, own_names] : pack.words("place.place_names")) {
        for (const std::string_view own : split(own_names, '|')) place_names_.emplace(fold_name(own), fold_name(name));
    }
}

std::string_view Vocabulary::gazetteer_name(std::string_view folded) const {
    const auto found = place_names_.find(folded);
    return found == place_names_.end() ? std::string_view() : std::string_view(found->second);
}

bool Vocabulary::has_longer_name(std::string_view folded) const {
    if (place_names_.empty()) return false;
    const std::string beginning = std::string(folded) + " ";
    const auto found = place_names_.lower_bound(beginning);
    return found != place_names_.end() && found->first.starts_with(beginning);
}

std::string_view Vocabulary::unit_of_plural(const Word& word) const {
    return unit_plurals_.has(word.folded) ? std::string_view(unit_plurals_.words().find(word.folded)->second)
                                          : std::string_view();
}

}  // namespace dateline::places

#include "mentions/places/vocabulary.hpp"

#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "gazetteer/fold.hpp"

namespace dateline::places {

namespace {

constexpr std::pair<WordClass, std::string_view> lists[] = {
    {WordClass::person_title, "place.person_titles"},
    {WordClass::name_particle, "place.name_particles"},
    {WordClass::name_suffix, "place.name_suffixes"},
    {WordClass::kin_word, "place.kin_words"},
    {WordClass::speech_verb, "place.speech_verbs"},
    {WordClass::organisation_head, "place.organisation_heads"},
    {WordClass::company_suffix, "place.company_suffixes"},
    {WordClass::facility_head, "place.facility_heads"},
    {WordClass::street_type, "place.street_types"},
    {WordClass::geographic_head, "place.geographic_heads"},
    {WordClass::unit_head, "place.unit_heads"},
    {WordClass::state_cue, "place.state_cues"},
    {WordClass::direction, "place.directions"},
    {WordClass::locative, "place.locative_prepositions"},
    {WordClass::weak_preposition, "place.weak_prepositions"},
    {WordClass::local_noun, "place.local_nouns"},
    {WordClass::civic_word, "place.civic_words"},
    {WordClass::office_noun, "place.office_nouns"},
    {WordClass::not_a_place, "place.not_places"},
    {WordClass::body_noun, "place.body_nouns"},
    {WordClass::named_after_place, "place.named_after_places"},
    {WordClass::unit_plural, "place.unit_plurals"},
    {WordClass::article, "place.articles"},
    {WordClass::conjunction, "place.conjunctions"},
    {WordClass::genitive, "place.genitives"},
    {WordClass::name_joint, "place.name_joints"},
    {WordClass::before_abbreviation, "place.before_abbreviation"},
};
static_assert(std::size(lists) <= 32, "WordClasses has a bit for each");

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < std::size(lists); ++i) {
        if (static_cast<std::size_t>(lists[i].first) != i) return false;
    }
    return true;
}
static_assert(is_in_order());

}  // namespace

Vocabulary::Vocabulary(const LanguagePack& pack)
    : seats_of_power_(pack.words("place.seats_of_power")), saint_words_(pack.words("place.saint_words")) {
    for (const auto& [word_class, list] : lists) lists_.emplace_back(pack.words(list));
    for (const auto& [name, own_names] : pack.words("place.place_names")) {
        for (const std::string_view own : split(own_names, '|')) place_names_.emplace(fold_name(own), fold_name(name));
    }
}

WordClasses Vocabulary::classes_of(std::string_view folded, std::string_view text) const {
    WordClasses classes = 0;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        const WordClass word_class = lists[i].first;
        if (lists_[i].has(word_class >= WordClass::article ? text : folded)) classes |= bit_of(word_class);
    }
    return classes;
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
    if (!has(word, WordClass::unit_plural)) return {};
    return *lists_[static_cast<std::size_t>(WordClass::unit_plural)].find(word.folded);
}

}  // namespace dateline::places

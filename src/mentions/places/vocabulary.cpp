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

constexpr WordClasses bit_of(WordClass word_class) {
    return WordClasses{1} << static_cast<unsigned>(word_class);
}
/// The classes that are held against the word as it is written.
constexpr WordClasses small_words = ~(bit_of(WordClass::article) - 1);

}  // namespace

Vocabulary::Vocabulary(const LanguagePack& pack)
    : unit_plurals_(pack.words("place.unit_plurals")),
      seats_of_power_(pack.words("place.seats_of_power")),
      saint_words_(pack.words("place.saint_words")) {
    for (const auto& [word_class, list] : lists) {
        for (const auto& entry : pack.words(list)) {
            classes_.get(entry.first, [](std::string_view, TextArena&) { return WordClasses{0}; }) |=
                bit_of(word_class);
        }
    }
    for (const auto& [name, own_names] : pack.words("place.place_names")) {
        for (const std::string_view own : split(own_names, '|')) place_names_.emplace(fold_name(own), fold_name(name));
    }
}

WordClasses Vocabulary::classes_of(std::string_view folded, std::string_view text) const {
    const auto classes_in_lists = [this](std::string_view word) {
        const WordClasses* classes = classes_.find(word);
        return classes == nullptr ? WordClasses{0} : *classes;
    };
    return (classes_in_lists(folded) & ~small_words) | (classes_in_lists(text) & small_words);
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
    return *unit_plurals_.find(word.folded);
}

}  // namespace dateline::places

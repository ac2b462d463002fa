#include "mentions/places/evidence.hpp"

#include <cmath>

namespace dateline::places {
namespace {

struct Row {
    Feature feature;
    std::string_view name;
    double weight;
};

constexpr std::array<Row, feature_count> table = {{
    {Feature::bias, "bias", 0.5},
    {Feature::country, "country", 3.0},
    {Feature::admin1, "admin1", 2.5},
    {Feature::unit, "county", 1.0},
    {Feature::region, "region", 3.0},
    {Feature::natural_feature, "natural feature", 1.5},
    {Feature::population, "population", 0.6},
    {Feature::village, "village", -0.8},
    {Feature::alias_only, "alias only", -1.5},
    {Feature::several_words, "several words", 1.5},
    {Feature::abbreviation, "abbreviation", 1.0},
    {Feature::associative, "associative", 1.0},
    {Feature::common_word, "common word", -2.0},
    {Feature::common_words, "common words", -1.5},
    {Feature::generic_word, "generic word", -3.0},
    {Feature::saint, "saint", -2.0},
    {Feature::lower_case_in_text, "lower case in text", -2.0},
    {Feature::not_a_place, "not a place", -6.0},
    {Feature::frequent_surname, "frequent surname", -1.0},
    {Feature::surname, "surname", -0.5},
    {Feature::given_name, "given name", -0.7},
    {Feature::person_of_article, "person of article", -3.0},
    {Feature::given_of_article, "given name of article", -2.5},
    {Feature::speaker, "speaker", -2.5},
    {Feature::after_locative, "after locative", 1.7},
    {Feature::after_weak_preposition, "after weak preposition", 0.5},
    {Feature::after_unit_of, "after unit of", 3.0},
    {Feature::after_head_of, "after head of", -0.5},
    {Feature::after_direction, "after direction", 0.3},
    {Feature::after_article, "after article", -0.8},
    {Feature::after_party, "after party", 2.5},
    {Feature::before_local_noun, "before local noun", 1.5},
    {Feature::has_container, "has container", 4.0},
    {Feature::is_container, "is container", 4.0},
    {Feature::before_organisation, "before organisation", -0.5},
    {Feature::before_company, "before company", -4.0},
    {Feature::before_facility, "before facility", -0.8},
    {Feature::before_street, "before street", -5.0},
    {Feature::before_natural_head, "before natural head", -2.0},
    {Feature::before_unit, "before unit", 0.0},
    {Feature::after_unknown_name, "after unknown name", -2.5},
    {Feature::before_unknown_name, "before unknown name", -2.5},
    {Feature::known_after_unknown, "known after unknown name", -1.5},
    {Feature::known_before_unknown, "known before unknown name", -1.0},
    {Feature::before_speech_verb, "before speech verb", -1.0},
    {Feature::before_kin, "before kin", -2.0},
    {Feature::starts_sentence, "starts sentence", -0.5},
    {Feature::in_headline, "in headline", -0.5},
    {Feature::all_capitals, "all capitals", -0.7},
    {Feature::short_name, "short name", -1.0},
    {Feature::hyphen_beside, "hyphen beside", -0.7},
    {Feature::in_list_of_places, "in list of places", 1.0},
    {Feature::supported, "supported", 1.5},
    {Feature::dateline, "dateline", 5.0},
}};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (static_cast<std::size_t>(table[i].feature) != i) {
            return false;
        }
    }
    return true;
}
static_assert(is_in_order());

}  // namespace

double weight(Feature feature) {
    return table[static_cast<std::size_t>(feature)].weight;
}

std::string_view to_string(Feature feature) {
    return table[static_cast<std::size_t>(feature)].name;
}

double log_odds(const Evidence& evidence) {
    double sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) {
        sum += table[i].weight * evidence[i];
    }
    return sum;
}

double probability(double log_odds) {
    return 1.0 / (1.0 + std::exp(-log_odds));
}

}  // namespace dateline::places

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
    {Feature::bias, "bias", 0.26},
    {Feature::country, "country", 1.07},
    {Feature::admin1, "admin1", 0.53},
    {Feature::unit, "county", 0.48},
    {Feature::region, "region", 2.28},
    {Feature::natural_feature, "natural feature", -0.34},
    {Feature::population, "population", 0.34},
    {Feature::village, "village", -0.61},
    {Feature::alias_only, "alias only", -0.96},
    {Feature::several_words, "several words", 0.47},
    {Feature::abbreviation, "abbreviation", -1.16},
    {Feature::associative, "associative", -1.10},
    {Feature::common_word, "common word", -2.08},
    {Feature::common_words, "common words", -0.64},
    {Feature::generic_word, "generic word", -1.75},
    {Feature::saint, "saint", -1.96},
    {Feature::lower_case_in_text, "lower case in text", -2.31},
    {Feature::not_a_place, "not a place", -5.38},
    {Feature::frequent_surname, "frequent surname", -0.62},
    {Feature::surname, "surname", -0.02},
    {Feature::given_name, "given name", -0.93},
    {Feature::person_of_article, "person of article", -3.69},
    {Feature::given_of_article, "given name of article", -2.36},
    {Feature::speaker, "speaker", -2.03},
    {Feature::after_locative, "after locative", 1.72},
    {Feature::after_weak_preposition, "after weak preposition", 0.62},
    {Feature::after_unit_of, "after unit of", 3.20},
    {Feature::after_head_of, "after head of", -0.94},
    {Feature::after_direction, "after direction", 0.37},
    {Feature::after_article, "after article", 0.23},
    {Feature::after_party, "after party", 2.34},
    {Feature::before_local_noun, "before local noun", 1.40},
    {Feature::after_age_of, "after age of", 2.73},
    {Feature::has_container, "has container", 3.89},
    {Feature::is_container, "is container", 3.87},
    {Feature::before_organisation, "before organisation", -1.31},
    {Feature::before_civic, "before civic body", 0.78},
    {Feature::before_company, "before company", -3.56},
    {Feature::before_facility, "before facility", -1.36},
    {Feature::before_street, "before street", -3.01},
    {Feature::before_natural_head, "before natural head", -0.39},
    {Feature::before_unit, "before unit", 0.14},
    {Feature::after_unknown_name, "after unknown name", -1.91},
    {Feature::before_unknown_name, "before unknown name", -2.22},
    {Feature::known_after_unknown, "known after unknown name", -1.15},
    {Feature::known_before_unknown, "known before unknown name", -1.05},
    {Feature::before_speech_verb, "before speech verb", -0.81},
    {Feature::before_kin, "before kin", -1.99},
    {Feature::starts_sentence, "starts sentence", 0.03},
    {Feature::in_headline, "in headline", -0.48},
    {Feature::all_capitals, "all capitals", -0.45},
    {Feature::short_name, "short name", -2.77},
    {Feature::hyphen_beside, "hyphen beside", -0.21},
    {Feature::in_list_of_places, "in list of places", 1.41},
    {Feature::in_acronym, "in acronym", -0.15},
    {Feature::is_acronym, "is acronym", -4.02},
    {Feature::supported, "supported", 1.07},
    {Feature::dateline, "dateline", 5.11},
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

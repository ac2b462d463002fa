#include "mentions/places/evidence.hpp"

#include <cmath>

namespace dateline::places {
namespace {

struct Row {
    Feature feature;
    std::string_view name;
    double weight;
};

/// First set by hand, then fitted by scripts/places/fit_evidence.py to news text that does not come with the project.
constexpr std::array<Row, feature_count> table = {{
    {Feature::bias, "bias", 0.36},
    {Feature::country, "country", 0.89},
    {Feature::admin1, "admin1", 0.35},
    {Feature::unit, "county", 0.42},
    {Feature::region, "region", 1.27},
    {Feature::natural_feature, "natural feature", -0.66},
    {Feature::population, "population", 0.48},
    {Feature::village, "village", -0.76},
    {Feature::alias_only, "alias only", -0.83},
    {Feature::several_words, "several words", 0.10},
    {Feature::abbreviation, "abbreviation", -1.60},
    {Feature::associative, "associative", -1.21},
    {Feature::common_word, "common word", -1.94},
    {Feature::common_words, "common words", 0.61},
    {Feature::generic_word, "generic word", -1.76},
    {Feature::saint, "saint", -1.61},
    {Feature::lower_case_in_text, "lower case in text", -2.41},
    {Feature::not_a_place, "not a place", -4.95},
    {Feature::frequent_surname, "frequent surname", -0.64},
    {Feature::given_name, "given name", -0.95},
    {Feature::person_of_article, "person of article", -4.04},
    {Feature::given_of_article, "given name of article", -2.46},
    {Feature::speaker, "speaker", -2.00},
    {Feature::after_locative, "after locative", 1.70},
    {Feature::after_weak_preposition, "after weak preposition", 0.50},
    {Feature::after_unit_of, "after unit of", 3.36},
    {Feature::after_head_of, "after head of", -1.14},
    {Feature::after_direction, "after direction", 0.46},
    {Feature::after_article, "after article", 0.39},
    {Feature::after_party, "after party", 2.20},
    {Feature::before_local_noun, "before local noun", 1.32},
    {Feature::after_age_of, "after age of", 2.93},
    {Feature::has_container, "has container", 3.78},
    {Feature::is_container, "is container", 3.75},
    {Feature::before_organisation, "before organisation", -1.36},
    {Feature::before_civic, "before civic body", 0.75},
    {Feature::before_company, "before company", -3.27},
    {Feature::before_facility, "before facility", -1.54},
    {Feature::before_street, "before street", -1.92},
    {Feature::before_natural_head, "before natural head", 0.62},
    {Feature::before_unit, "before unit", 0.19},
    {Feature::after_unknown_name, "after unknown name", -1.66},
    {Feature::before_unknown_name, "before unknown name", -2.19},
    {Feature::known_after_unknown, "known after unknown name", -0.98},
    {Feature::known_before_unknown, "known before unknown name", -1.02},
    {Feature::before_speech_verb, "before speech verb", -0.69},
    {Feature::before_kin, "before kin", -1.98},
    {Feature::in_headline, "in headline", -0.55},
    {Feature::all_capitals, "all capitals", -0.40},
    {Feature::short_name, "short name", -3.60},
    {Feature::hyphen_beside, "hyphen beside", -0.02},
    {Feature::in_list_of_places, "in list of places", 1.53},
    {Feature::is_acronym, "is acronym", -4.04},
    {Feature::supported, "supported", 0.99},
    {Feature::dateline, "dateline", 5.19},
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

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
/// These 37, the 15 of resolution_weights.hpp and the two of place_pass.cpp are all numbers that were learned from
/// such text: 54, of at most 60.
/// The last, of seats of power, was set by hand.
constexpr std::array<Row, feature_count> table = {{
    {Feature::bias, "bias", 0.29},
    {Feature::country, "country", 0.88},
    {Feature::admin1, "admin1", 0.52},
    {Feature::unit, "county", 0.50},
    {Feature::region, "region", 1.35},
    {Feature::population, "population", 0.42},
    {Feature::village, "village", -0.83},
    {Feature::abbreviation, "abbreviation", -1.14},
    {Feature::associative, "associative", -0.96},
    {Feature::common_word, "common word", -1.94},
    {Feature::generic_word, "generic word", -1.69},
    {Feature::saint, "saint", -1.38},
    {Feature::lower_case_in_text, "lower case in text", -2.21},
    {Feature::not_a_place, "not a place", -4.16},
    {Feature::person_name, "name of people", -0.80},
    {Feature::person_of_article, "person of article", -4.27},
    {Feature::given_of_article, "given name of article", -2.66},
    {Feature::speaker, "speaker", -2.11},
    {Feature::after_locative, "after locative", 1.74},
    {Feature::after_weak_preposition, "after weak preposition", 0.56},
    {Feature::after_unit_of, "after unit of", 3.61},
    {Feature::after_party, "after party", 1.98},
    {Feature::before_local_noun, "before local noun", 1.35},
    {Feature::after_age_of, "after age of", 3.24},
    {Feature::containment, "containment", 3.42},
    {Feature::in_organisation, "in organisation", -1.23},
    {Feature::before_civic, "before civic body", 0.79},
    {Feature::before_company, "before company", -2.89},
    {Feature::before_facility, "before facility or street", -1.30},
    {Feature::after_unknown_name, "after unknown name", -1.48},
    {Feature::before_unknown_name, "before unknown name", -2.09},
    {Feature::known_beside_unknown, "known beside unknown name", -1.10},
    {Feature::short_name, "short name", -4.56},
    {Feature::in_list_of_places, "in list of places", 1.49},
    {Feature::is_acronym, "is acronym", -4.08},
    {Feature::supported, "supported", 1.31},
    {Feature::dateline, "dateline", 5.27},
    {Feature::seat_of_power, "seat of power", -5.00},
}};

static_assert(feature_count == 38);

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
    std::array<double, 2> sums{};  // two, so that one addition need not wait for the one before
    static_assert(feature_count % 2 == 0);
    for (std::size_t i = 0; i < feature_count; i += 2) {
        sums[0] += table[i].weight * evidence[i];
        sums[1] += table[i + 1].weight * evidence[i + 1];
    }
    return sums[0] + sums[1];
}

double probability(double log_odds) {
    return 1.0 / (1.0 + std::exp(-log_odds));
}

}  // namespace dateline::places

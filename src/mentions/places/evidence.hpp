// Evidence: what speaks for and against a matched name being a place here, one number a feature, and the one table of
// their weights. A name is taken as a place when the weighted sum is above zero.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dateline::places {

enum class Feature : std::size_t {
    bias,
    country,     ///< some reading is a country
    admin1,      ///< ... a first-level division
    unit,        ///< ... a county
    region,      ///< ... a continent or world region
    population,  ///< log10 of the largest population, less 4
    village,     ///< no reading has 1,000 people or more
    abbreviation,
    associative,         ///< a demonym or an adjective of a place
    common_word,         ///< also written in lower case in the language
    generic_word,        ///< a direction or the head of other names alone: "Central", "Valley"
    saint,               ///< "St. ..." of no great town: more often a church or a day
    lower_case_in_text,  ///< seen in lower case in this article
    not_a_place,         ///< in the list of names of other things
    person_name,         ///< a given name or among the thousand most frequent surnames; 2 when both
    person_of_article,   ///< the surname of somebody whose full name stands in the article
    given_of_article,    ///< the given name of such a person
    speaker,             ///< said something, or has an age or kin: "Jordan's wife"
    after_locative,      ///< "in", "near"
    after_weak_preposition,
    after_unit_of,      ///< "the city of"
    after_party,        ///< "D-", "R-": where a member of parliament was elected
    before_local_noun,  ///< "man", "police", "residents"
    after_age_of,       ///< "Ann Lee, 34, of"
    containment,        ///< a state or country that contains it follows, or it stands behind what it contains
    in_organisation,    ///< "Lima Orchestra", "University of Lima"
    before_civic,       ///< of such bodies as every town has: "Police", "City Council", "High School"
    before_company,
    before_facility,     ///< or a street
    after_unknown_name,  ///< an unknown word with a capital stands before
    before_unknown_name,
    known_beside_unknown,  ///< either, of places that everybody knows
    short_name,            ///< of three letters or fewer
    in_list_of_places,     ///< "and" or a comma joins it with another well-known place
    is_acronym,            ///< is such initials
    supported,             ///< another mention of the name has strong evidence
    dateline,              ///< stands in a dateline: "LIMA -"
    seat_of_power,         ///< "the White House" for those who govern there: no "at" or "outside" before it
    count,
};

constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);
using Evidence = std::array<double, feature_count>;

/// The weight of a feature in the sum.
double weight(Feature feature);
/// The name of a feature, for `explain`.
std::string_view to_string(Feature feature);

/// The weighted sum: log odds that the name is a place.
double log_odds(const Evidence& evidence);
/// The probability that belongs to log odds.
double probability(double log_odds);

}  // namespace dateline::places

// Evidence: what speaks for and against a matched name being a place here, one number a feature, and the one table of
// their weights. A name is taken as a place when the weighted sum is above zero.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dateline::places {

enum class Feature : std::size_t {
    bias,
    country,          ///< some reading is a country
    admin1,           ///< ... a first-level division
    unit,             ///< ... a county
    region,           ///< ... a continent or world region
    natural_feature,  ///< ... a sea, river, mountain, desert, island or landmark
    population,       ///< log10 of the largest population, less 4
    village,          ///< no reading has 1,000 people or more
    alias_only,       ///< known under this name by an alias only
    several_words,
    abbreviation,
    associative,         ///< a demonym or an adjective of a place
    common_word,         ///< also written in lower case in the language
    common_words,        ///< several words, all of them such
    generic_word,        ///< a direction or the head of other names alone: "Central", "Valley"
    saint,               ///< "St. ..." of no great town: more often a church or a day
    lower_case_in_text,  ///< seen in lower case in this article
    not_a_place,         ///< in the list of names of other things
    frequent_surname,    ///< among the thousand most frequent surnames
    given_name,
    person_of_article,  ///< the surname of somebody whose full name stands in the article
    given_of_article,   ///< the given name of such a person
    speaker,            ///< said something, or has an age
    after_locative,     ///< "in", "near"
    after_weak_preposition,
    after_unit_of,      ///< "the city of"
    after_head_of,      ///< "University of"
    after_direction,    ///< "northern"
    after_article,      ///< "the", "a"
    after_party,        ///< "D-", "R-": where a member of parliament was elected
    before_local_noun,  ///< "man", "police", "residents"
    after_age_of,       ///< "Ann Lee, 34, of"
    has_container,      ///< a state or country that contains it follows
    is_container,       ///< stands behind something that it contains
    before_organisation,
    before_civic,  ///< of such bodies as every town has: "Police", "City Council", "High School"
    before_company,
    before_facility,
    before_street,
    before_natural_head,
    before_unit,
    after_unknown_name,  ///< an unknown word with a capital stands before
    before_unknown_name,
    known_after_unknown,  ///< the same two of places that everybody knows
    known_before_unknown,
    before_speech_verb,
    before_kin,  ///< "Jordan's wife"
    in_headline,
    all_capitals,
    short_name,  ///< of three letters or fewer
    hyphen_beside,
    in_list_of_places,  ///< "and" or a comma joins it with another well-known place
    is_acronym,         ///< is such initials
    supported,          ///< another mention of the name has strong evidence
    dateline,           ///< stands in a dateline: "LIMA -"
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

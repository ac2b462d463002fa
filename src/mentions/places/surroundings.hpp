// Surroundings: the longer name that a matched name stands in, if any: a body, a building, a street, a river.
#pragma once

#include "mentions/places/match_names.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

enum class LongerName { none, organisation, company, facility, street, natural_feature, unit };

/// What stands around a match in the same run of capitalised words.
struct Surroundings {
    LongerName longer_name = LongerName::none;
    bool civic_after = false;      ///< the next word is of a body that every town has: "Police"
    bool in_acronym = false;       ///< inside a name whose initials the article gives
    bool after_head_of = false;    ///< "University of ...": the longer name begins before the match
    bool unit_before = false;      ///< "City of ...", "state of ..."
    bool unknown_before = false;   ///< an unknown word with a capital stands directly before
    bool particle_before = false;  ///< "al-", "Bin": the name is longer than what was matched
    bool unknown_after = false;    ///< ... or behind
};

Surroundings surroundings_of(const std::vector<Word>& words, const Match& match, const std::vector<bool>& in_match,
                             const Vocabulary& vocabulary);

}  // namespace dateline::places

// Whom a pronoun at the start of a sentence means, where the sentence before makes it plain.
#pragma once

#include <string>
#include <vector>

#include "events/clauses.hpp"

namespace dateline {

/// What a sentence is about, and which pronouns can stand for it: "person", "thing" or "several".
struct Subject {
    std::string name;  ///< empty when it is not plain
    std::string kind;

    bool operator==(const Subject&) const = default;
};

/// The subject of a sentence of which `before` is the subject of the sentence before it in the paragraph: a pronoun
/// goes on with that, a name or "the ship" begins anew, and everything else makes the next pronoun uncertain.
Subject subject_of(const SentenceWords& words, const std::vector<Clause>& clauses,
                   const std::vector<PlaceMention>& places, const Subject& before);

}  // namespace dateline

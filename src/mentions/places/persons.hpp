// Persons: the document entity pass that finds the names of people, so that their bare surnames later in the text are
// not taken for places.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/word_sieve.hpp"
#include "mentions/places/match_names.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// A few names that every toponym of an article is held against.
class FewNames {
public:
    void insert(std::string_view name) {
        names_.insert(name);
        sieve_.add(name);
    }
    [[nodiscard]] bool contains(std::string_view name) const { return sieve_.may_have(name) && names_.contains(name); }

private:
    std::unordered_set<std::string_view> names_;
    WordSieve sieve_;
};

/// The people of an article. The names are views into its words.
struct Persons {
    std::vector<bool> in_name;  ///< by word: stands inside the full name of a person
    FewNames surnames;          ///< folded, of full names
    FewNames given_names;       ///< folded, of full names
    FewNames speakers;          ///< folded single names that spoke or have an age
};

/// What the person pass looks things up in.
struct PersonSources {
    const std::vector<Word>& words;
    const std::vector<Match>& matches;
    const NameBook& names;
    const Vocabulary& vocabulary;
};

Persons find_persons(const PersonSources& sources);

}  // namespace dateline::places

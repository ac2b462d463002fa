// Matching: where in the text the names stand that the gazetteer knows. Longest match of one to six words from left to
// right; only words with capital letters begin and end a name.
#pragma once

#include "mentions/places/names.hpp"
#include "mentions/places/words.hpp"

namespace dateline::places {

/// A name where it stands in the text.
struct Match {
    WordRange words{};
    TextSpan span{};       ///< with the stop of an abbreviation, without a possessive ending
    std::size_t name = 0;  ///< index into the NameBook
    bool of_list = false;  ///< of a list with one unit: "Adams" of "Adams and Clark counties"
};

/// All matches, in reading order, none overlapping another.
std::vector<Match> match_names(const std::vector<Word>& words, NameBook& names);

/// The longest match that begins at word `first`, of at most `limit` words.
std::optional<Match> longest_match(const std::vector<Word>& words, std::size_t first, NameBook& names,
                                   std::size_t limit);

}  // namespace dateline::places

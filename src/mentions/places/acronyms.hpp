// Acronyms: names that the article itself shortens, "Union of River Towns (URT)". A place inside such a name is part of
// it, wherever the name or its initials stand again.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "mentions/places/words.hpp"

namespace dateline::places {

/// By word: whether it stands inside a name that has initials, or is such initials.
struct Acronyms {
    std::vector<bool> in_name;
    std::vector<bool> is_initials;
    /// Where whole names end: the word after the last, and the first word of the shortest name that ends there.
    std::map<std::size_t, std::size_t> first_of_name_ending;
};

Acronyms find_acronyms(const std::vector<Word>& words);

}  // namespace dateline::places

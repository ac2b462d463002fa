// Spelling: whether words of a text together spell a phrase that a user wrote, whatever the marks and spaces between.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mentions/places/words.hpp"

namespace dateline::places {

/// The folded letters of a name without marks and spaces, so that "U.S." and "Winston-Salem" compare by letters only.
std::string letters_of(std::string_view name);

/// The words from `first`, in one sentence, that together spell `letters` (a result of letters_of).
std::optional<WordRange> spelled_at(const std::vector<Word>& words, std::size_t first, std::string_view letters);

}  // namespace dateline::places

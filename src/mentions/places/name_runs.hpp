// Runs of words that may together be one name: words with capitals, their hyphens, initials and particles.
#pragma once

#include "mentions/places/words.hpp"

namespace dateline::places {

/// The end of the run that begins at `first`, a word with a capital: at least first + 1. A run stays in one sentence,
/// goes over "J." and "von der", and ends behind a possessive ending and before a date.
std::size_t end_of_run(const std::vector<Word>& words, std::size_t first);

}  // namespace dateline::places

// Lists that share a unit: "Adams, Brown and Clark counties" names three counties, not two people and a colour.
#pragma once

#include "mentions/places/match_names.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// Replaces in `matches` the names of such lists by the units meant, each with the span of its own word.
void read_unit_lists(const std::vector<Word>& words, const Vocabulary& vocabulary, NameBook& names,
                     std::vector<Match>& matches);

}  // namespace dateline::places

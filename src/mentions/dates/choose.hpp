// Chooses among the matches of all rules: no word belongs to two expressions, longer ones win, then earlier rules.
#pragma once

#include <vector>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// Runs all rules at all words and keeps the matches that win, in reading order. Ranges are numbered anew.
std::vector<Candidate> find_candidates(const Words& words);

}  // namespace dateline::dates

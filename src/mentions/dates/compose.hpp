// Joins neighbouring candidates: "early" with "April", "5 p.m." with "Tuesday", the two ends of a range.
#pragma once

#include <vector>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/words.hpp"

namespace dateline::dates {

/// "early April", "about two years": a modifier before a candidate becomes part of it.
void attach_modifiers(const Words& words, std::vector<Candidate>& candidates);

/// "5 p.m. on Tuesday", "Tuesday at 5 p.m.", "the morning of April 19": a time and its day become one candidate.
void join_clock_times(const Words& words, std::vector<Candidate>& candidates);

/// Gives the year at the end of a list to its other members: "in May, June and July 2019".
void carry_years_back(const Words& words, std::vector<Candidate>& candidates);

/// "from March to May 2011": candidates that are the ends of a range get one number, and the year of the last is
/// carried back to the first.
void link_ranges(const Words& words, std::vector<Candidate>& candidates);

}  // namespace dateline::dates

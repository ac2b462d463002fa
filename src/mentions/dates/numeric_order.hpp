// Which of the two small numbers of "3/4/2011" is the day: one answer for a whole article.
#pragma once

#include <vector>

#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// Dates whose order the text leaves open take the order of those that it settles ("25/4/2011"), else day first, the
/// order of most countries.
void settle_numeric_order(std::vector<Candidate>& candidates);

}  // namespace dateline::dates

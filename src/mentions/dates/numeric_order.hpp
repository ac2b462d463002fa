// Which of the two small numbers of "3/4/2011" is the day: one answer for a whole article.
#pragma once

#include <string_view>
#include <vector>

#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// Dates whose order the text leaves open take the order of those that it settles ("25/4/2011"), else the order in
/// which it writes dates in words ("May 6"), else that of its language ("en-US"), else day first, the order of most
/// countries.
void settle_numeric_order(std::vector<Candidate>& candidates, std::string_view language);

}  // namespace dateline::dates

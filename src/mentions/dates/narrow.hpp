// "early April" is the first ten days of April: narrows what an expression means by its modifier.
#pragma once

#include <string_view>

#include "calendar/when.hpp"
#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// The first, middle or last third (`mod` START, MID, END) of a month (days 1-10, 11-20, 21 on), a year, a decade, a
/// century, a season or a quarter; other times stay as they are.
When narrowed(const When& when, std::string_view mod);

/// A stretch of a month, a year, a decade, a century or a millennium: the years, months or days that it touches.
When narrowed(const When& when, const Part& part);

}  // namespace dateline::dates

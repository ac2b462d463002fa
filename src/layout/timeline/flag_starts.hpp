// Places to begin a search for rows and sides of flags with. A place is a row + 0 before the axis, a row + rows.before
// after it.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/flags.hpp"

namespace dateline {

/// Descending stairs in the rows of both sides: as dense as flags can hang.
std::vector<std::size_t> stair_places(const std::vector<Flag>& flags, const FlagRows& rows);

/// From the last flag to the first, each in the lowest row from which nothing later hides behind it.
std::vector<std::size_t> nested_places(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits);

}  // namespace dateline

// Reads a table (CSV, CSV in gzip, or the attributes of any dataset) row by row, without holding it in memory.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "base/result.hpp"

namespace dateline {

/// Takes the values of the wanted columns of one row. The strings are reused for the next row.
using TableRow = std::function<void(std::span<const std::string>)>;

/// Calls `row` for every row of the first layer, with the values of `columns` in that order; an absent value is an empty
/// text. A column that the table lacks is an Error that names the columns it has. All values of a CSV are text as written.
Result<void> read_table(const std::string& path, std::span<const std::string> columns, const TableRow& row);

}  // namespace dateline

// Reads a table (CSV, CSV in gzip, or the attributes of any dataset).
#pragma once

#include <span>
#include <string>

#include "base/result.hpp"
#include "geo/datasets_port.hpp"

namespace dateline {

/// Calls `row` for every row of the first layer, with the values of `columns` in that order, without holding the table
/// in memory; an absent value is an empty text. A column that the table lacks is an Error that names the columns it
/// has. All values of a CSV are text as written.
Result<void> read_table(const std::string& path, std::span<const std::string> columns, const Datasets::TableRow& row);

}  // namespace dateline

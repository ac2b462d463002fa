// Reads the features of any layer as records: attributes as text, and a point.
#pragma once

#include <string>

#include "base/result.hpp"
#include "geo/datasets_port.hpp"

namespace dateline {

/// Calls `take` for each feature of a layer, the first one when `layer` is empty. Dates are ISO 8601.
Result<void> read_records(const std::string& path, const std::string& layer, const Datasets::RecordTaker& take);

}  // namespace dateline

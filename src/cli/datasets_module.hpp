// Loads the module with GDAL in it, when a command needs it and not before.
#pragma once

#include "base/result.hpp"
#include "geo/datasets_port.hpp"

namespace dateline {

/// The datasets module; it stays loaded until the program ends.
Result<const Datasets*> load_datasets();

}  // namespace dateline

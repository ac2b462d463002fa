// Rasters of the user as images in the projection of a map.
#pragma once

#include <string>

#include "base/result.hpp"
#include "geo/datasets_port.hpp"

namespace dateline {

/// See Datasets::read_raster.
Result<std::string> read_raster(const std::string& path, const RasterWindow& window);

}  // namespace dateline

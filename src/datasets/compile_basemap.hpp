// Compiles the geometry of maps/ into the bytes of a base map.
#pragma once

#include <string>

#include "base/result.hpp"

namespace dateline {

/// Reads every layer that `maps_folder` must hold (see the table in compile_basemap.cpp). A missing or bad file is an
/// Error.
Result<std::string> compile_basemap(const std::string& maps_folder);

}  // namespace dateline

// Reads the features of a GDAL layer as plain shapes, with checked coordinates.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "geo/geo_shapes.hpp"

namespace dateline {

/// All features of the first layer, in file order, with its fields `code` and `name` where it has them. A feature with
/// a coordinate that is not finite or has a latitude beyond 90 degrees is an Error. The boxes are left empty.
Result<std::vector<GeoFeature>> read_layer(const std::string& path);

}  // namespace dateline

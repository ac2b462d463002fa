// The rows of a GDAL dataset with the point and the box of their geometry, for the import of places.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "geo/row_source.hpp"

namespace dateline {

/// Opens a file, or a PostGIS database by its connection string. A CSV is read as text; columns named wkt, geom or
/// geometry hold its geometry. Geometry in another reference system is brought to WGS 84.
Result<std::unique_ptr<RowSource>> open_dataset_rows(const std::string& name, RowFormat format);

}  // namespace dateline

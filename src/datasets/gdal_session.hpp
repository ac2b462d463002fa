// The way into GDAL: a few drivers, no network, plain files only. Promises that no other format is probed and that a
// name is never taken for anything but a regular file (no VRT, URL, connection string or /vsi path).
#pragma once

#include <memory>
#include <string>

#include <gdal_priv.h>

#include "base/result.hpp"

namespace dateline {

struct DatasetCloser {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

/// Opens a vector dataset for reading: FlatGeobuf, GeoPackage, Shapefile, GeoJSON, GeoJSONSeq, TopoJSON or CSV, each of
/// which may be packed with gzip when its name ends in ".gz".
Result<DatasetPtr> open_dataset(const std::string& path);

/// What GDAL said last, or `otherwise` when it said nothing.
std::string gdal_message(const std::string& otherwise);

}  // namespace dateline

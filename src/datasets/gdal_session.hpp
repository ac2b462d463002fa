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

/// Opens a vector dataset for reading: FlatGeobuf, GeoPackage, SQLite, Shapefile, GeoJSON, GeoJSONSeq, TopoJSON or CSV,
/// each of which may be packed with gzip when its name ends in ".gz". A database whose tables lead to other files is
/// refused.
Result<DatasetPtr> open_dataset(const std::string& path);

/// Opens a raster for reading: GeoTIFF, PNG, JPEG or an ASCII grid.
Result<DatasetPtr> open_raster(const std::string& path);

/// Opens a PostGIS database by its connection string ("PG:dbname=places"): the one way to the network, taken only when
/// the user asked for the driver by name. An Error when this GDAL does not have it.
Result<DatasetPtr> open_postgresql(const std::string& connection);

/// What GDAL is to open for the plain file `path`: its real path, read through /vsigzip/ when it ends in ".gz".
Result<std::string> safe_name(const std::string& path);

/// While it lives GDAL prints nothing; its complaints are kept for `failure`.
class QuietGdal {
public:
    QuietGdal();
    ~QuietGdal();
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;

    /// An Error when GDAL failed since this object was made: layers just end early when their file is damaged.
    [[nodiscard]] Result<void> outcome(const std::string& path) const;
};

}  // namespace dateline

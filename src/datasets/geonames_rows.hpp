// The rows of GeoNames' text files (allCountries.txt, cities500.txt), which no GDAL driver reads as they are: they have
// no header and no quoting, so that a name may begin with a quotation mark.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "geo/row_source.hpp"

namespace dateline {

/// Opens a text file of 19 columns with tabs between them, as https://download.geonames.org/export/dump/readme.txt
/// describes it; also in gzip. Its one layer is called "geoname".
Result<std::unique_ptr<RowSource>> open_geonames_rows(const std::string& path);

}  // namespace dateline

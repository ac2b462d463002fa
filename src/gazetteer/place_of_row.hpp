// One row of a dataset -> a place, or why it is none.
#pragma once

#include <string>

#include "base/result.hpp"
#include "gazetteer/place_layout.hpp"
#include "gazetteer/place_row.hpp"
#include "geo/row_source.hpp"

namespace dateline {

/// Names longer than this are no names. In code points.
inline constexpr std::size_t longest_place_name = 200;

/// What was left of a value that could not be used, while the place itself is good.
struct RowRemarks {
    std::string unknown_feature{};   ///< taken as `other`
    std::string unknown_country{};   ///< left out
    std::size_t names_left_out = 0;  ///< further names that are too long or not valid UTF-8
};

/// The place of a row. The Error's message says why there is none: "its latitude 95 is not between -90 and 90". An id
/// without a ':' gets one in front: "geonames:12", "user:12".
Result<PlaceRow> place_of_row(const DatasetRow& row, const ColumnChoice& columns, PlaceLayout layout,
                              RowRemarks& remarks);

}  // namespace dateline

// How places read in a config: points, pins, markers, boxes, extents.
#pragma once

#include "config/config.hpp"
#include "config/field_table.hpp"

namespace dateline {

/// A name, or a map with `name`, `lon` and `lat`.
ValueType<PlaceEntry> place_entry_type();
/// A name, or a map with `name`, `lon`, `lat`, `value` and `label`.
ValueType<MarkerEntry> marker_type();
/// `places`: a map from names to `ignore` or {lon, lat, country}.
ValueType<std::vector<PlacePin>> pins_type();
/// `auto`, `world`, [west, south, east, north], a name or a list of names.
ValueType<ExtentEntry> extent_type();

}  // namespace dateline

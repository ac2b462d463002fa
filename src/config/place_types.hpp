// How places read in a config: points, pins, markers, boxes, extents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "config/field_table.hpp"

namespace dateline {

/// The keys of a place, before it is known whether they make a point.
struct PlaceKeys {
    std::string name;
    std::optional<double> lon{};
    std::optional<double> lat{};
    std::string country;
    std::optional<double> value{};
    std::string label;
    std::optional<LabelSide> label_side{};
};

std::vector<Field<PlaceKeys>> marker_fields();
std::vector<Field<PlaceKeys>> pin_fields();

/// A name, or a map with `name`, `lon` and `lat`.
ValueType<PlaceEntry> place_entry_type();
/// A name, or a map with `name`, `lon`, `lat`, `value` and `label`.
ValueType<MarkerEntry> marker_type();
/// `places`: a map from names to `ignore` or {lon, lat, country}.
ValueType<std::vector<PlacePin>> pins_type();
/// `auto`, `world`, [west, south, east, north], a name or a list of names.
ValueType<ExtentEntry> extent_type();
/// An ISO 3166-1 alpha-2 code.
ValueType<std::string> country_type();

}  // namespace dateline

// Which columns of a dataset say what of a place.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// What a column can say.
enum class PlaceField : std::size_t {
    id,
    name,
    alternates,
    lon,
    lat,
    country,
    admin1,
    feature,
    feature_code,
    population,
    rank,
};

inline constexpr std::size_t place_field_count = static_cast<std::size_t>(PlaceField::rank) + 1;

/// The key of a field in `fields:` and `--fields`, and what the column holds.
struct PlaceFieldText {
    std::string_view key;
    std::string_view meaning;
};

/// In the order of the enumeration.
inline constexpr std::array<PlaceFieldText, place_field_count> place_field_texts{{
    {"id", "Column of the stable id; without one the number of the row."},
    {"name", "Column of the usual name."},
    {"alternates", "Column of further names, with '|', ';' or ',' between them."},
    {"lon", "Column of the longitude, when there is no geometry."},
    {"lat", "Column of the latitude, when there is no geometry."},
    {"country", "Column of the ISO 3166-1 alpha-2 code."},
    {"admin1", "Column of the GeoNames admin-1 code within the country."},
    {"feature", "Column of the class: country, admin1, town, river, landmark, ..."},
    {"feature_code", "Column of the GeoNames feature code: PPLC, ADM1, ..."},
    {"population", "Column of the number of people."},
    {"rank", "Column of the prominence: 1 (most prominent) to 10."},
}};

/// The names of columns by PlaceField; empty where the user named none.
using PlaceColumns = std::array<std::string, place_field_count>;

}  // namespace dateline

// The layouts of datasets that an import knows, and how the columns of a layer are chosen by them and by the user.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geo/place_columns.hpp"

namespace dateline {

/// How a dataset is laid out.
enum class PlaceLayout {
    plain,        ///< columns under names of their own: id, name, lon, lat, ...
    geonames,     ///< the text files of GeoNames
    whosonfirst,  ///< the table spr of Who's On First's SQLite files
};

/// The layout's name on the command line and in a config: "geonames"; nothing for an unknown word.
std::optional<PlaceLayout> to_place_layout(std::string_view word);

/// The layout that a file's name gives away: allCountries.txt, cities500.txt, DE.txt, whosonfirst-data-*.db; else
/// plain.
PlaceLayout layout_of_file(std::string_view path);

/// What must stand on figures that use data in this layout; "" where nobody is known to ask for anything.
std::string_view attribution_of(PlaceLayout layout);

/// The columns of a layer that will be read, and which of them holds what.
struct ColumnChoice {
    std::vector<std::size_t> wanted{};                                        ///< numbers of columns in the layer
    std::array<std::optional<std::size_t>, place_field_count> position_of{};  ///< in `wanted`, by PlaceField
    std::optional<std::array<std::size_t, 4>> box{};                          ///< positions of west, south, east, north

    [[nodiscard]] std::optional<std::size_t> of(PlaceField field) const {
        return position_of[static_cast<std::size_t>(field)];
    }
};

/// The layer by its name, or the only one, or the one that the layout means. An Error that names the layers.
Result<std::size_t> choose_layer(const std::vector<std::string>& layers, const std::string& name, PlaceLayout layout);

/// Chooses columns: those that the user named, else those that the layout knows. An Error for a named column that the
/// layer lacks, and when nothing gives a name or, without geometry, a longitude and a latitude.
Result<ColumnChoice> choose_columns(const std::vector<std::string>& columns, const PlaceColumns& named,
                                    PlaceLayout layout, bool has_geometry);

}  // namespace dateline

// The rows of a dataset as the datasets module gives them to an import: texts, and the place of the geometry.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geo/geo_box.hpp"

namespace dateline {

/// One row. The texts are valid during the call only.
struct DatasetRow {
    std::size_t number = 0;                 ///< in the layer, from 1
    std::span<const std::string> values{};  ///< of the wanted columns, empty where absent
    std::optional<LonLat> point{};          ///< of the geometry on WGS 84; for lines and areas a point on them
    std::optional<GeoBox> box{};            ///< of lines and areas
    std::string_view problem{};             ///< why the row cannot be used, empty when it can
    std::optional<double> share_done{};     ///< of the whole layer, 0 to 1, where it is known
};

/// An open dataset. Layers count from 0.
class RowSource {
public:
    virtual ~RowSource() = default;

    [[nodiscard]] virtual std::vector<std::string> layers() const = 0;
    [[nodiscard]] virtual std::vector<std::string> columns(std::size_t layer) const = 0;
    [[nodiscard]] virtual bool has_geometry(std::size_t layer) const = 0;

    using OnRow = std::function<Result<void>(const DatasetRow&)>;
    /// Calls `row` for every row of a layer with the values of the wanted columns (by number) in that order, without
    /// holding the layer in memory. Stops at the first Error of `row`.
    [[nodiscard]] virtual Result<void> read(std::size_t layer, std::span<const std::size_t> wanted,
                                            const OnRow& row) const = 0;
};

/// How a dataset is opened.
enum class RowFormat {
    file,        ///< a file that GDAL knows
    geonames,    ///< a text file of GeoNames: tabs between 19 columns, no header, no quotes
    postgresql,  ///< a connection string of PostGIS, because the user asked for that driver
};

}  // namespace dateline

// The port to GDAL, which lives in a module that is loaded only when a user's own layer or the data build asks for it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "geo/geo_shapes.hpp"
#include "geo/plane.hpp"
#include "geo/row_source.hpp"

namespace dateline {

/// What of the plane of a projection an image shows, and with how many pixels.
struct RasterWindow {
    std::string projection;  ///< a PROJ string
    PlaneBox box{};
    int width = 0;
    int height = 0;
};

/// Gives a raster as an image (PNG) of a window.
using RasterReader = std::function<Result<std::string>(const std::string& path, const RasterWindow& window)>;

/// Reads the GDAL datasets of maps/ and compiles them.
class Datasets {
public:
    virtual ~Datasets() = default;

    /// The compiled base map (see compiled_basemap.hpp) of the geometry in `maps_folder`.
    [[nodiscard]] virtual Result<std::string> compile_basemap(const std::string& maps_folder) const = 0;
    /// The compiled gazetteer of the tables in `maps_folder`.
    [[nodiscard]] virtual Result<std::string> compile_gazetteer(const std::string& maps_folder) const = 0;
    /// The compiled name lists of the tables in `maps_folder`.
    [[nodiscard]] virtual Result<std::string> compile_name_lists(const std::string& maps_folder) const = 0;

    /// The features of the first layer of a vector dataset, in file order, with its fields `code` and `name` where it
    /// has them; boxes are left empty. The caller decides whether the path may be read; formats that could lead
    /// elsewhere (VRT, URLs, connection strings) are refused here.
    [[nodiscard]] virtual Result<std::vector<GeoFeature>> read_layer(const std::string& path) const = 0;

    /// A raster as an image of a window: bytes as they are, in gray or colour, heights as shaded relief, transparent
    /// where it is flat or nothing is known. The rules for paths are those of `read_layer`.
    [[nodiscard]] virtual Result<std::string> read_raster(const std::string& path,
                                                          const RasterWindow& window) const = 0;

    /// Takes the values of the wanted columns of one row; the strings are reused for the next row.
    using TableRow = std::function<void(std::span<const std::string>)>;
    /// Calls `row` for every row of the first layer with the values of `columns` in that order, empty where absent.
    [[nodiscard]] virtual Result<void> read_table(const std::string& path, std::span<const std::string> columns,
                                                  const TableRow& row) const = 0;

    /// Opens a dataset whose rows are places. The rules for names are those of `read_layer`, but for a connection
    /// string of PostGIS.
    [[nodiscard]] virtual Result<std::unique_ptr<RowSource>> open_rows(const std::string& name,
                                                                       RowFormat format) const = 0;

    /// A feature: its attributes as text, empty where not set, and its point; the middle of its box where it is larger.
    struct Record {
        std::vector<std::pair<std::string, std::string>> values;
        std::optional<LonLat> point{};
    };
    using RecordTaker = std::function<void(const Record&)>;
    /// Calls `take` for each feature of a layer, the first one when `layer` is empty.
    [[nodiscard]] virtual Result<void> read_records(const std::string& path, const std::string& layer,
                                                    const RecordTaker& take) const = 0;
};

/// The one symbol that the module exports: `extern "C" const dateline::Datasets* dateline_datasets()`.
using DatasetsEntry = const Datasets* (*)();

}  // namespace dateline

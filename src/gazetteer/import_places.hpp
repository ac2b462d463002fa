// A dataset -> a compiled gazetteer, row by row. Bad rows are left out and counted; a bad mapping is an Error before
// anything is read.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "base/result.hpp"
#include "gazetteer/gazetteer_writer.hpp"
#include "gazetteer/place_layout.hpp"
#include "geo/row_source.hpp"

namespace dateline {

/// What is to be imported.
struct ImportRequest {
    std::string name{};  ///< of the dataset, for messages
    std::string layer{};
    PlaceLayout layout = PlaceLayout::plain;
    PlaceColumns columns{};
    std::size_t most_rows = std::numeric_limits<std::size_t>::max();
};

/// A request whose layer and columns were found.
struct ImportPlan {
    ImportRequest request{};
    std::size_t layer = 0;
    ColumnChoice columns{};
};

/// Finds the layer and the columns.
Result<ImportPlan> plan_import(const RowSource& source, const ImportRequest& request);

struct ImportCounts {
    std::size_t rows = 0;
    std::size_t places = 0;
    std::size_t left_out = 0;
    bool over_limit = false;  ///< whether it stopped at ImportRequest::most_rows
};

/// Told of progress: how many rows were read, and their share of the whole where it is known.
using ImportProgress = std::function<void(std::size_t rows, std::optional<double> share)>;

/// Adds the places of the layer to `writer`. The first bad rows are warned about by number, the others counted.
Result<ImportCounts> import_places(const RowSource& source, const ImportPlan& plan, GazetteerWriter& writer,
                                   Diagnostics& diagnostics, const ImportProgress& progress = {});

}  // namespace dateline

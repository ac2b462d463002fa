// The lock file of a map: where its labels stood when it was last drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"

namespace dateline {

/// An entry of `labels` in a lock file. Lengths are points from the middle of the marker, of the name of an area from
/// the upper left corner of the map, east and south.
struct LockEntry {
    std::string id;                  ///< of the place or area
    std::vector<std::string> lines;  ///< the words of the label
    std::vector<double> at;          ///< its top left corner: two numbers
    std::vector<double> leader;      ///< from and to: four numbers, or none
    std::vector<double> type;        ///< of the name of an area: size and letter spacing, else none
};

/// Reads a lock file. All errors are reported, each with file, line, column, source line, caret and hint; absent when
/// there was one.
std::optional<std::vector<LockEntry>> read_label_lock(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline

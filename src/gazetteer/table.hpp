// A table of texts as the datasets module reads it from maps/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Rows of texts under named columns. Every row has as many values as there are columns.
struct Table {
    std::string name{};  ///< for messages: the file's name
    std::vector<std::string> columns{};
    std::vector<std::vector<std::string>> rows{};

    /// The number of a column.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view title) const;
};

}  // namespace dateline

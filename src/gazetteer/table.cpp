#include "gazetteer/table.hpp"

#include <algorithm>

namespace dateline {

std::optional<std::size_t> Table::column(std::string_view title) const {
    const auto found = std::find(columns.begin(), columns.end(), title);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace dateline

// The check that yaml-cpp 0.7 leaves out: a quoted text that runs to the end of the file without its closing quote.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

/// Where a scalar that begins at `offset`, possibly after an anchor or a tag, opens a quote that is never closed.
std::optional<std::size_t> unterminated_quote(std::string_view text, std::size_t offset);

}  // namespace dateline

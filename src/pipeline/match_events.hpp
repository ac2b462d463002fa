// Which of the new events is which of the old ones, told by their words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// For each old text the index of the new text that it became. Texts that share less than half of their words do not
/// match; each new text is taken once, the best pairs first.
std::vector<std::optional<std::size_t>> match_texts(const std::vector<std::string>& old_texts,
                                                    const std::vector<std::string>& new_texts);

}  // namespace dateline

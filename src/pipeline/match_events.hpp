// Which of the new events is which of the old ones, told by their words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The different words of a text, sorted: runs of letters and digits, in lower case where they are ASCII.
std::vector<std::string> different_words(std::string_view text);

/// For each old text the index of the new text that it became. Texts that share less than half of their words do not
/// match; each new text is taken once, the best pairs first.
std::vector<std::optional<std::size_t>> match_texts(const std::vector<std::string>& old_texts,
                                                    const std::vector<std::string>& new_texts);

}  // namespace dateline

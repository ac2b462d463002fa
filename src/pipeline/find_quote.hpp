// Where an article says some words, as a person or a program would quote them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace dateline {

/// A text in which quotes are looked for: white space folded, every quotation mark and dash made one of its kind, and
/// the way back to the bytes of the text.
class QuotableText {
public:
    explicit QuotableText(std::string_view text);

    /// The bytes of the text that say `quote`; nothing when it does not.
    [[nodiscard]] std::optional<TextSpan> find(std::string_view quote) const;

private:
    std::string folded_;
    std::vector<std::size_t> offsets_;  ///< of each byte of `folded_`, and of the end
};

}  // namespace dateline

// Text to blocks: paragraphs, and lines that stand alone. Knows how saved pages and hard-wrapped files break their
// lines, and no words.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace dateline {

/// A block before its role is known.
struct RawBlock {
    TextSpan span{};
    std::size_t blank_lines_before = 0;

    bool operator==(const RawBlock&) const = default;
};

/// The blocks of `text`, in order. Each line is a block, except that hard-wrapped lines join, and that a drop cap (a
/// capital on a line of its own) joins the paragraph that it begins.
std::vector<RawBlock> split_blocks(std::string_view text);

}  // namespace dateline

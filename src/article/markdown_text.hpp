// Markdown to plain text: the words as a reader sees them, a block a line. Knows CommonMark through cmark; HTML and
// code in it are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace dateline {

/// The rendered text, the first heading of level 1, and where in the Markdown the pieces of the text stand.
struct MarkdownText {
    std::string text;
    std::string heading;
    std::vector<SourceMark> marks;
};

MarkdownText render_markdown(std::string_view markdown);

}  // namespace dateline

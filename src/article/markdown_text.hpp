// Markdown to plain text: the words as a reader sees them, a block a line. Knows CommonMark through cmark; HTML and
// code in it are left out.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The rendered text, and the first heading of level 1.
struct MarkdownText {
    std::string text;
    std::string heading;
};

MarkdownText render_markdown(std::string_view markdown);

}  // namespace dateline

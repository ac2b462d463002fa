#include "article/markdown_text.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

bool ends_block(cmark_node_type type) {
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

// Where the node of a text begins. cmark counts columns in bytes.
SourceMark mark_of(cmark_node* node, const std::vector<std::string_view>& lines, std::size_t offset) {
    const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1));
    const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
    const std::string_view before = line <= lines.size() ? lines[line - 1].substr(0, column - 1) : std::string_view();
    return {offset, line, count_code_points(before) + 1};
}

// Appends the text of a node that has no children.
void add_leaf(cmark_node* node, std::string& text) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE: {
            const char* literal = cmark_node_get_literal(node);
            if (literal != nullptr) text += literal;
            break;
        }
        // A soft break stands where the author's editor wrapped the line.
        case CMARK_NODE_SOFTBREAK: text += ' '; break;
        case CMARK_NODE_LINEBREAK: text += '\n'; break;
        default: break;
    }
}

}  // namespace

// cmark's iterator walks without recursion, so that nesting costs no stack.
MarkdownText render_markdown(std::string_view markdown) {
    MarkdownText result;
    const std::unique_ptr<cmark_node, FreeNode> document(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
    if (!document) return result;
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
    const std::vector<std::string_view> lines = split_lines(markdown);
    std::size_t block_begin = 0;
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER) {
            const std::size_t offset = result.text.size();
            add_leaf(node, result.text);
            if (result.text.size() > offset) result.marks.push_back(mark_of(node, lines, offset));
            continue;
        }
        if (!ends_block(cmark_node_get_type(node))) continue;
        const bool is_heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
        if (is_heading && cmark_node_get_heading_level(node) == 1 && result.heading.empty()) {
            result.heading = trim(std::string_view(result.text).substr(block_begin));
        }
        result.text += "\n\n";
        block_begin = result.text.size();
    }
    return result;
}

}  // namespace dateline

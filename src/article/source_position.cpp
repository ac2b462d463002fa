#include <algorithm>

#include "article/article.hpp"
#include "base/utf8.hpp"

namespace dateline {

SourcePos source_position(const Article& article, std::size_t byte_offset) {
    const std::string_view text = article.text;
    const std::size_t offset = std::min(byte_offset, text.size());
    const auto next = std::ranges::upper_bound(article.source_marks, offset, {}, &SourceMark::offset);
    if (next != article.source_marks.begin()) {
        const SourceMark& mark = *std::prev(next);
        const std::size_t into = count_code_points(text.substr(mark.offset, offset - mark.offset));
        return {article.name, mark.line, mark.column + into};
    }
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    return {article.name, line, count_code_points(before.substr(line_start)) + 1};
}

}  // namespace dateline

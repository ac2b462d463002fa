#include "base/source_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

SourcePos SourceFile::position_of(std::size_t byte_offset) const {
    const std::string_view before = std::string_view(text).substr(0, std::min(byte_offset, text.size()));
    const auto line_number = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {name, line_number, count_code_points(before.substr(line_start)) + 1};
}

std::string_view SourceFile::line(std::size_t number) const {
    const auto lines = split_lines(text);
    return number >= 1 && number <= lines.size() ? lines[number - 1] : std::string_view{};
}

}  // namespace dateline

// YamlText: the text of a YAML file after the checks of encoding: UTF-8 without a byte order mark, line ends as LF, no
// control characters. Knows positions in it, and nothing of YAML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/source_file.hpp"

namespace dateline {

/// A checked text, and the way from a byte offset to line and column in constant time: a config of one long line must
/// not cost a walk of that line for every value.
class YamlText {
public:
    /// Decodes UTF-8 and, with a byte order mark, UTF-16. An Error names the first character that may not stand here.
    static Result<YamlText> decode(const SourceFile& source);

    [[nodiscard]] const std::string& text() const { return source_.text; }
    [[nodiscard]] SourcePos position_of(std::size_t byte_offset) const;
    /// The line of a position for a message; empty for a line too long to be shown.
    [[nodiscard]] std::string_view shown_line(const SourcePos& pos) const;

private:
    explicit YamlText(SourceFile source);
    [[nodiscard]] std::size_t code_points_before(std::size_t byte_offset) const;

    SourceFile source_;
    std::vector<std::size_t> line_starts_;
    std::vector<std::size_t> before_every_block_;  ///< code points before each block of 64 bytes
};

/// Byte offset of the first code point that may not stand in YAML (YAML 1.2, section 5.1), nor in the XML of a figure.
std::optional<std::size_t> first_control_character(std::string_view text);

}  // namespace dateline

// A named text, and the way from a byte in it to the line and column that people count.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dateline {

/// A text with the name under which messages speak of it.
struct SourceFile {
    std::string name;
    std::string text;

    /// Line and column (code points) of a byte offset; offsets past the end give the end.
    [[nodiscard]] SourcePos position_of(std::size_t byte_offset) const;

    /// The text of a line, counted from 1, without its line end; empty when there is no such line.
    [[nodiscard]] std::string_view line(std::size_t number) const;
};

}  // namespace dateline

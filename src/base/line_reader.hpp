// LineReader: the lines of a file or pipe without keeping more than one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dateline {

/// A line without its end ("\n" or "\r\n"). Valid until the next is read.
struct Line {
    std::string_view text;
    bool is_too_long = false;  ///< it was read over, and `text` is empty
};

/// Reads a descriptor in blocks.
class LineReader {
public:
    /// "-" is standard input.
    static Result<LineReader> open(const std::string& path, std::size_t longest_line);

    LineReader(LineReader&& other) noexcept;
    LineReader& operator=(LineReader&&) = delete;
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;
    ~LineReader();

    /// The next line; nothing after the last.
    Result<std::optional<Line>> next();
    /// What was read so far and not yet given out: the beginning of the file before the first line.
    Result<std::string_view> beginning();

private:
    LineReader(std::string path, int descriptor, std::size_t longest)
        : path_(std::move(path)), descriptor_(descriptor), longest_(longest) {}
    Result<void> fill();

    std::string path_;
    int descriptor_;
    std::size_t longest_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what was not given out
    bool at_end_ = false;
};

}  // namespace dateline

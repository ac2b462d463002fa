// UTF-8: walking code points, counting them, checking validity. Every text inside Dateline is valid UTF-8; input
// passes through `first_invalid_utf8` or `to_valid_utf8` at the door.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A decoded code point and the bytes it took. Invalid bytes decode as U+FFFD of length 1.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

/// The code point that starts at byte `offset`, which must lie inside `text`.
CodePoint decode_at(std::string_view text, std::size_t offset);

/// The code point that ends just before byte `offset`, which must be greater than 0.
CodePoint decode_before(std::string_view text, std::size_t offset);

/// All code points of `text`.
std::u32string code_points(std::string_view text);

/// Appends a code point as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

std::string to_utf8(std::u32string_view text);

/// How many code points `text` holds.
std::size_t count_code_points(std::string_view text);

/// Byte offset of the first sequence that is not well-formed UTF-8 (RFC 3629).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// `text` with each ill-formed byte replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

/// Terminal columns of a code point: 0 for combining marks, 2 for CJK and emoji, else 1.
std::size_t display_width(char32_t code_point);

}  // namespace dateline

// Small questions about text and the one way in which numbers become text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `text` without leading and trailing ASCII white space.
std::string_view trim(std::string_view text);

/// The pieces between separators; an empty text gives one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The lines of a text, without their line ends (LF, CRLF or CR).
std::vector<std::string_view> split_lines(std::string_view text);

/// ASCII lower case; other bytes are left alone.
std::string to_lower_ascii(std::string_view text);

/// Lower case of ASCII and of the accented Latin letters of two bytes (U+00C0 to U+017F): no byte moves.
std::string to_lower_latin(std::string_view text);

/// A finite number with at most `decimals` decimals, '.' as the mark, no trailing zeros and no "-0".
/// The same text on every machine and in every locale.
std::string format_number(double value, int decimals = 2);

/// The whole of `text` as a number, with '.' as the decimal mark; nothing for other text, NaN and infinity.
std::optional<double> parse_number(std::string_view text);

/// The whole of `text` as a decimal integer, with an optional sign.
std::optional<long long> parse_integer(std::string_view text);

/// "1 name", "2 names".
std::string count_of(std::size_t count, std::string_view noun);

/// The candidate nearest to `word` by edit distance, for "did you mean": nothing when none is near.
std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace dateline

// The one door through which a text reaches Pango and the SVG: what is measured is what is drawn.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// Longest text that is shaped as one line. Pango needs quadratic time for hostile words (100 kB: more than 20 s).
inline constexpr std::size_t longest_line = 300;
/// Longest text that is broken into lines.
inline constexpr std::size_t longest_paragraph = 3000;
/// Combining marks kept on one letter.
inline constexpr std::size_t most_marks = 8;

/// `text` as it can be drawn on one line: valid UTF-8, line breaks and tabs as spaces, without control characters and
/// noncharacters, at most `longest_line` code points and `most_marks` marks on a letter. Ends in "…" when it was cut.
std::string drawable_line(std::string_view text);

/// The same for a text that will be broken into lines; line breaks stay, as "\n".
std::string drawable_paragraph(std::string_view text);

/// Whether XML 1.0 (fifth edition, production 2) allows the character.
bool is_xml_character(char32_t c);

}  // namespace dateline

#include "render/drawable_text.hpp"

#include <glib.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr char32_t dropped = 0;

// Unicode 3.4: never assigned, so no font has them and XML forbids some.
bool is_noncharacter(char32_t c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
}

// The character to draw for `c`: white space becomes a space, what cannot be drawn is dropped.
char32_t drawable(char32_t c) {
    if (c == U'\t' || c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return U' ';
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || is_noncharacter(c)) return dropped;
    return c;
}

// Most texts are short and plain: nothing to look at code point by code point.
bool is_plain(std::string_view text, std::size_t limit) {
    return text.size() <= limit && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// One walk for lines and paragraphs. A carriage return followed by a line feed is one break.
std::string drawable_text(std::string_view text, std::size_t limit, bool keep_breaks) {
    if (is_plain(text, limit)) return std::string(text);
    std::string result;
    std::size_t count = 0;
    std::size_t marks = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, size] = decode_at(text, offset);
        const bool follows_return = value == U'\n' && offset > 0 && text[offset - 1] == '\r';
        offset += size;
        const char32_t shown = follows_return ? dropped : drawable(value);
        if (shown == dropped) continue;
        marks = g_unichar_ismark(shown) ? marks + 1 : 0;
        if (marks > most_marks) continue;
        if (++count > limit) return result + "…";
        append_utf8(result, keep_breaks && (value == U'\n' || value == U'\r') ? U'\n' : shown);
    }
    return result;
}

}  // namespace

bool is_xml_character(char32_t c) {
    if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
    return !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

std::string drawable_line(std::string_view text) {
    return drawable_text(text, longest_line, false);
}

std::string drawable_paragraph(std::string_view text) {
    return drawable_text(text, longest_paragraph, true);
}

}  // namespace dateline

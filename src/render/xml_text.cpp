#include "render/xml_text.hpp"

#include "base/utf8.hpp"
#include "render/drawable_text.hpp"

namespace dateline {

namespace {

// The five marks that can end a text or an attribute, and the white space that readers would normalise in an attribute
// (XML 1.0, 3.3.3). The single quote is left alone: our attributes stand in double quotes.
void append_escaped(std::string& out, char32_t c) {
    switch (c) {
        case U'&': out += "&amp;"; return;
        case U'<': out += "&lt;"; return;
        case U'>': out += "&gt;"; return;
        case U'"': out += "&quot;"; return;
        case U'\t': out += "&#9;"; return;
        case U'\n': out += "&#10;"; return;
        case U'\r': out += "&#13;"; return;
        default:
            if (is_xml_character(c)) append_utf8(out, c);
    }
}

}  // namespace

std::string escape_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, size] = decode_at(text, offset);
        append_escaped(out, value);
        offset += size;
    }
    return out;
}

}  // namespace dateline

#include "render/text_direction.hpp"

#include <glib.h>

#include "base/utf8.hpp"

namespace dateline {

namespace {

// Blocks whose letters have the bidirectional classes R and AL (DerivedBidiClass.txt).
bool is_in_right_to_left_block(char32_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00) ||
           (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000);
}

}  // namespace

bool is_right_to_left(std::string_view text) {
    constexpr char32_t left_to_right_mark = 0x200E;
    constexpr char32_t right_to_left_mark = 0x200F;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, size] = decode_at(text, offset);
        offset += size;
        if (value == right_to_left_mark) return true;
        if (value == left_to_right_mark) return false;
        // Digits and punctuation of these blocks are weak or neutral.
        if (g_unichar_isalpha(value)) return is_in_right_to_left_block(value);
    }
    return false;
}

}  // namespace dateline

#include "layout/text_direction.hpp"

#include <cstddef>

#include "base/utf8.hpp"

namespace dateline {

bool is_right_to_left(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint letter = decode_at(text, offset);
        offset += letter.size;
        const char32_t value = letter.value;
        // Blocks of Hebrew, Arabic and their neighbours, with the presentation forms.
        if ((value >= 0x0590 && value <= 0x08FF) || (value >= 0xFB1D && value <= 0xFDFF) ||
            (value >= 0xFE70 && value <= 0xFEFF) || (value >= 0x10800 && value <= 0x10FFF)) {
            return true;
        }
        const bool latin = (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
        if (latin || value >= 0x00C0) return false;
    }
    return false;
}

}  // namespace dateline

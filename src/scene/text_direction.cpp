#include "scene/text_direction.hpp"

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace dateline {

bool is_right_to_left(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, size] = decode_at(text, offset);
        offset += size;
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(value));
        if (direction == U_LEFT_TO_RIGHT) return false;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

}  // namespace dateline

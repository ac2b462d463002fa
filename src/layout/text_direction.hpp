// The direction in which a text is written.
#pragma once

#include <string_view>

namespace dateline {

/// Whether the first letter of `text` that has a direction is written from right to left.
bool is_right_to_left(std::string_view text);

}  // namespace dateline

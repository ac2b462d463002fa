// The base direction of a line of text, by the rule that Pango goes by.
#pragma once

#include <string_view>

namespace dateline {

/// Whether the first strong character is a right-to-left one (Unicode Bidirectional Algorithm, P2 and P3).
bool is_right_to_left(std::string_view text);

}  // namespace dateline

// Which links may stand in a figure.
#pragma once

#include <string_view>

namespace dateline {

/// Whether `link` is an absolute http or https address without white space and control characters.
bool is_web_link(std::string_view link);

}  // namespace dateline

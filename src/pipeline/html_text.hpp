// Text for HTML pages.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// `text` with the characters escaped that mean something in HTML, in texts and in quoted attributes; control
/// characters are left out.
std::string html_text(std::string_view text);

}  // namespace dateline

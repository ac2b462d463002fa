// Stamps that count from a day that the page does not name: "3 hours ago", "Yesterday at 10:14".
#pragma once

#include <string_view>

#include "article/page.hpp"

namespace dateline {

/// Whether a line is nothing but such a stamp. A weekday alone is a heading; after "Updated" it is a stamp.
bool is_relative_stamp(std::string_view text, const PageBlock& block, const LanguagePack& pack);

}  // namespace dateline

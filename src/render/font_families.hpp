// Which font families show a text. Pango and the browser get the same list, so that both take the same fonts and a
// label is as wide in the browser as it was measured.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `family`, then one family for each script of `text` that Latin fonts lack, in the order of the text. `language`
/// (BCP 47) decides how Han characters look; without a hint they look as in simplified Chinese.
std::vector<std::string> font_families(std::string_view text, const std::string& family, std::string_view language);

}  // namespace dateline

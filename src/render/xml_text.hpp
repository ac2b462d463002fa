// The one function through which any text enters an XML file.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// `text` for element content and for attributes in double quotes. Characters that XML 1.0 forbids are dropped,
/// ill-formed bytes become U+FFFD, line breaks and tabs become references, so that attributes keep them.
std::string escape_xml(std::string_view text);

}  // namespace dateline

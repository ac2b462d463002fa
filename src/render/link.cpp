#include "render/link.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

bool is_web_link(std::string_view link) {
    const std::string start = to_lower_ascii(link.substr(0, 8));
    const std::size_t scheme = start == "https://" ? 8 : (start.starts_with("http://") ? 7 : 0);
    return scheme != 0 && link.size() > scheme && std::all_of(link.begin(), link.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte != 0x7F;
           });
}

}  // namespace dateline

// Which block of a page is the headline of its article. Knows how sites repeat, shorten and surround headlines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "article/page.hpp"
#include "article/read_article.hpp"

namespace dateline {

/// The index of the headline: the block that equals `given_title`, else the one that the page shows as such. With
/// PageFurniture::none only the first line can be it. Furniture must have its role before.
std::optional<std::size_t> find_title(const Page& page, std::string_view text, const std::string& given_title,
                                      PageFurniture furniture, const LanguagePack& pack);

}  // namespace dateline

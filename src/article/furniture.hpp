// Page furniture: what a saved page shows besides its article. All rules are statements about web pages in general;
// the words are those of the language pack.
#pragma once

#include "article/page.hpp"

namespace dateline {

/// Gives the roles furniture and caption to blocks that their own words betray.
void mark_furniture_lines(Page& page, const LanguagePack& pack);

/// Gives the roles furniture and biography to what follows the article: forms, teasers, authors. To be called when the
/// header has its roles.
void mark_page_tail(Page& page, std::string_view text, const LanguagePack& pack);

/// Whether a block introduces its author: "Jane Roe is a reporter for ...".
bool is_biography(const PageBlock& block, std::string_view text, const LanguagePack& pack);

}  // namespace dateline

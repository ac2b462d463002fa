// The lines above an article: title, byline, summary, the line of the date, the place it was written in.
#pragma once

#include <optional>
#include <string>

#include "article/page.hpp"
#include "article/read_article.hpp"

namespace dateline {

/// What the header says.
struct Header {
    std::string title;
    std::string byline;
    std::optional<TextSpan> place{};
};

/// Finds the header and gives its blocks their roles. `given_title` wins over what the page says. With
/// PageFurniture::none only a first line can be the title.
Header find_header(Page& page, std::string_view text, const std::string& given_title, PageFurniture furniture,
                   const LanguagePack& pack);

/// The name in a line such as "By Jane Roe, Staff Writer | May 6, 2017"; nothing for other lines.
std::optional<std::string> byline_of(const PageBlock& block, std::string_view text, const LanguagePack& pack);

/// Fills `is_date_line`. A text with several such lines is a chronology: its date lines are headings, none is a stamp.
void mark_date_lines(Page& page, std::string_view text, const LanguagePack& pack);

}  // namespace dateline

// A saved web page to the article in it: its main text, and what the page says of itself in JSON-LD, <meta> and <time>.
// Knows HTML through libxml2. No network, no script, no entity of others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "article/read_article.hpp"

namespace dateline {

/// What a page holds.
struct HtmlPage {
    std::string text;  ///< the main text: a block a line, blank lines between; valid UTF-8
    ArticleFacts facts;
    std::string author;
    bool is_cut = false;  ///< elements nest deeper than the limit; what stands in them is lost
};

/// The deepest element whose text is read (specs/safety.md).
inline constexpr int deepest_html = 250;

/// Reads the page of `bytes`, which need not be UTF-8 when they name their encoding. Menus, asides, footers, forms,
/// scripts and styles are left out; so is what stands outside of <article> or <main> where there is one.
HtmlPage read_html_page(std::string_view bytes);

/// The text of a piece of HTML, such as the summary in a feed.
std::string html_fragment_text(std::string_view html);

}  // namespace dateline

// What a web page says of its article outside of the text: JSON-LD, <meta>, <time>, <title>, in this order of trust.
#pragma once

#include <libxml/tree.h>

#include <string>

#include "article/read_article.hpp"

namespace dateline {

/// Title, outlet, address, language, place of writing and publication date, as far as the page names them.
ArticleFacts read_html_facts(const xmlNode* root, std::string& author);

}  // namespace dateline

// Front matter: the YAML between two lines of '---' at the beginning of a Markdown file.
#pragma once

#include <string>
#include <string_view>

#include "article/read_article.hpp"

namespace dateline {

/// What the front matter says, and where the body begins.
struct FrontMatter {
    ArticleFacts facts;
    std::string author;
    std::size_t body_offset = 0;
};

/// Reads title, date (or published), author, source, url, language (or lang) and home; other keys belong to the tools
/// of the site and are passed over. What cannot be read is a warning.
FrontMatter read_front_matter(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline

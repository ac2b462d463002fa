// What all formats share: from a text and what is known of it to an Article. The readers of the formats stand on this.
#pragma once

#include <string>

#include "article/article.hpp"
#include "article/read_article.hpp"
#include "article/sentences.hpp"

namespace dateline {

/// A text as a reader of one format found it.
struct ArticleDraft {
    std::string name;
    std::string text;  ///< valid UTF-8
    ArticleFacts facts;
    PageFurniture furniture = PageFurniture::recognise;
    SourcePos pos{};  ///< for messages
};

/// What the articles of one run share.
struct ArticleTools {
    const LanguagePack& pack;
    SentenceSplitter& splitter;
    Diagnostics& diagnostics;
};

/// Finds blocks and their roles, title, byline, dateline, publication date, sentences and tokens.
Article build_article(ArticleDraft draft, const ArticleTools& tools);

/// `text` as valid UTF-8, with a warning when it had to be repaired.
std::string repaired_utf8(const std::string& text, const SourcePos& pos, Diagnostics& diagnostics);

}  // namespace dateline

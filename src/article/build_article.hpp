// What all formats share: from a text and what is known of it to an Article. The readers of the formats stand on this.
#pragma once

#include <string>
#include <string_view>

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

/// The bytes of a source as UTF-8 without a byte order mark. What had to be repaired is a warning; bytes that are no
/// text at all give an empty text and a warning.
std::string clean_text(const SourceFile& source, Diagnostics& diagnostics);

/// What the user gave, and what the article says of itself besides.
ArticleFacts merged_facts(ArticleFacts given, const ArticleFacts& found);

/// Whether bytes are no text: they hold NUL, or the signature of a format that people mistake for one.
bool is_binary(std::string_view bytes);

/// `text` as valid UTF-8, with a warning when it had to be repaired.
std::string repaired_utf8(std::string_view text, const SourcePos& pos, Diagnostics& diagnostics);

}  // namespace dateline

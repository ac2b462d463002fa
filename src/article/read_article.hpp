// Bytes to Article: plain text, Markdown with front matter, JSONL records, web pages, feeds, PDF and office files. The
// words of the text's language come from a language pack; without one abbreviations and page furniture are not
// recognised.
#pragma once

#include <string>
#include <vector>

#include "article/article.hpp"
#include "article/languages.hpp"
#include "base/diagnostics.hpp"
#include "base/source_file.hpp"

namespace dateline {

enum class ArticleFormat { automatic, text, markdown, jsonl, html, feed, pdf, office };

/// What the user said of an article; it wins over what the text says.
struct ArticleFacts {
    std::string id;
    std::string title;
    std::string source;
    std::string url;
    std::string language;
    std::string home;
    std::optional<When> published{};
};

/// How page furniture is treated: a saved page has menus and copyright lines, a JSONL text is taken as it is.
enum class PageFurniture { recognise, none };

/// One article from plain text. Analyses blocks, title, byline, dateline, publication date, sentences and tokens.
Article read_text(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const Languages& languages);

/// One article from Markdown with optional YAML front matter (title, date, author, source, url, language, home).
Article read_markdown(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                      const Languages& languages);

/// The article of a web page (see html_page.hpp).
Article read_html(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const Languages& languages);

/// The entries of an RSS 2.0 or Atom feed, each an article; what is no feed is a warning.
std::vector<Article> read_feed(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                               const Languages& languages);

/// The article of a PDF, through the program `pdftotext`. One that cannot be read is a warning, and no article.
std::vector<Article> read_pdf(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                              const Languages& languages);

/// The article of a DOCX, ODT or EPUB. One that cannot be read is a warning, and no article.
std::vector<Article> read_office(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                                 const Languages& languages);

/// The articles of a JSONL text, one record a line:
/// {"id","text","published"?,"title"?,"url"?,"source"?,"language"?,"home"?}. A bad line is reported as a warning with
/// its line number and skipped.
std::vector<Article> read_jsonl(const SourceFile& source, Diagnostics& diagnostics, const Languages& languages);

/// By `format`, or by name and content when it is automatic.
std::vector<Article> read_articles(const SourceFile& source, ArticleFormat format, const ArticleFacts& facts,
                                   Diagnostics& diagnostics, const Languages& languages);

}  // namespace dateline

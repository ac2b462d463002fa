#include <string_view>

#include "article/build_article.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

bool has_ending(std::string_view name, std::string_view ending) {
    return to_lower_ascii(name).ends_with(ending);
}

// The name decides where it can; standard input has none.
ArticleFormat format_of(const SourceFile& source) {
    if (has_ending(source.name, ".jsonl") || has_ending(source.name, ".ndjson")) return ArticleFormat::jsonl;
    if (has_ending(source.name, ".md") || has_ending(source.name, ".markdown")) return ArticleFormat::markdown;
    if (has_ending(source.name, ".txt")) return ArticleFormat::text;
    const std::string_view text = trim(std::string_view(source.text).substr(0, 4096));
    if (text.starts_with("{\"")) return ArticleFormat::jsonl;
    return text.starts_with("---\n") || text.starts_with("---\r\n") ? ArticleFormat::markdown : ArticleFormat::text;
}

}  // namespace

std::vector<Article> read_articles(const SourceFile& source, ArticleFormat format, const ArticleFacts& facts,
                                   Diagnostics& diagnostics, const Languages& languages) {
    if (is_binary(source.text)) {
        clean_text(source, diagnostics);
        return {};
    }
    switch (format == ArticleFormat::automatic ? format_of(source) : format) {
        case ArticleFormat::jsonl: return read_jsonl(source, diagnostics, languages);
        case ArticleFormat::markdown: return {read_markdown(source, facts, diagnostics, languages)};
        default: return {read_text(source, facts, diagnostics, languages)};
    }
}

}  // namespace dateline

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "article/build_article.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

bool has_ending(std::string_view name, std::string_view ending) {
    return to_lower_ascii(name).ends_with(ending);
}

// Signatures are surer than names.
std::optional<ArticleFormat> format_by_signature(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return ArticleFormat::pdf;
    if (bytes.starts_with("PK\x03\x04")) return ArticleFormat::office;
    return std::nullopt;
}

std::optional<ArticleFormat> format_by_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, ArticleFormat>, 11> endings = {
        {{".jsonl", ArticleFormat::jsonl},
         {".ndjson", ArticleFormat::jsonl},
         {".md", ArticleFormat::markdown},
         {".markdown", ArticleFormat::markdown},
         {".txt", ArticleFormat::text},
         {".html", ArticleFormat::html},
         {".htm", ArticleFormat::html},
         {".xhtml", ArticleFormat::html},
         {".rss", ArticleFormat::feed},
         {".atom", ArticleFormat::feed},
         {".xml", ArticleFormat::feed}}};
    for (const auto& [ending, format] : endings) {
        if (has_ending(name, ending)) return format;
    }
    return std::nullopt;
}

// Standard input has no name.
ArticleFormat format_by_content(std::string_view bytes) {
    std::string_view text = trim(bytes.substr(0, 4096));
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (text.starts_with("{\"")) return ArticleFormat::jsonl;
    if (text.starts_with("---\n") || text.starts_with("---\r\n")) return ArticleFormat::markdown;
    const std::string lower = to_lower_ascii(text);
    if (lower.starts_with("<!doctype html") || lower.starts_with("<html")) return ArticleFormat::html;
    const bool is_xml = lower.starts_with("<?xml");
    if (is_xml && lower.find("<html") != std::string::npos) return ArticleFormat::html;
    const bool is_feed = lower.starts_with("<rss") || lower.starts_with("<feed") || is_xml;
    return is_feed ? ArticleFormat::feed : ArticleFormat::text;
}

ArticleFormat format_of(const SourceFile& source) {
    if (const auto format = format_by_signature(source.text)) return *format;
    if (const auto format = format_by_name(source.name)) return *format;
    return format_by_content(source.text);
}

}  // namespace

std::vector<Article> read_articles(const SourceFile& source, ArticleFormat format, const ArticleFacts& facts,
                                   Diagnostics& diagnostics, const Languages& languages) {
    const ArticleFormat known = format == ArticleFormat::automatic ? format_of(source) : format;
    if (known == ArticleFormat::pdf) return read_pdf(source, facts, diagnostics, languages);
    if (known == ArticleFormat::office) return read_office(source, facts, diagnostics, languages);
    if (is_binary(source.text)) {
        clean_text(source, diagnostics);
        return {};
    }
    switch (known) {
        case ArticleFormat::html: return {read_html(source, facts, diagnostics, languages)};
        case ArticleFormat::feed: return read_feed(source, facts, diagnostics, languages);
        case ArticleFormat::jsonl: return read_jsonl(source, diagnostics, languages);
        case ArticleFormat::markdown: return {read_markdown(source, facts, diagnostics, languages)};
        default: return {read_text(source, facts, diagnostics, languages)};
    }
}

}  // namespace dateline

#include "cli/article_input.hpp"

#include <map>

#include "article/build_article.hpp"
#include "article/jsonl_reader.hpp"
#include "base/file_reader.hpp"
#include "base/line_reader.hpp"
#include "cli/session.hpp"

namespace dateline {

namespace {

using UseArticle = std::function<Result<void>(const Article&)>;

constexpr std::size_t max_article_bytes = 16UL << 20U;
constexpr std::size_t max_stream_bytes = 4UL << 30U;

const std::map<std::string, ArticleFormat>& formats() {
    static const std::map<std::string, ArticleFormat> table{
        {"auto", ArticleFormat::automatic}, {"text", ArticleFormat::text},    {"markdown", ArticleFormat::markdown},
        {"jsonl", ArticleFormat::jsonl},    {"html", ArticleFormat::html},    {"feed", ArticleFormat::feed},
        {"pdf", ArticleFormat::pdf},        {"office", ArticleFormat::office}};
    return table;
}

bool is_stream(const std::string& file, ArticleFormat format) {
    const bool has_name = file.ends_with(".jsonl") || file.ends_with(".ndjson");
    return format == ArticleFormat::jsonl || (format == ArticleFormat::automatic && has_name);
}

/// A file that cannot be read, or that is no text, is a finding.
Result<void> use_lines(const std::string& file, const Languages& languages, Diagnostics& diagnostics,
                       const UseArticle& use) {
    const std::string name = file == "-" ? "<stdin>" : file;
    auto lines = LineReader::open(file, JsonlReader::longest_line);
    const auto beginning = lines ? lines->beginning() : Result<std::string_view>(lines.error());
    if (!beginning) {
        diagnostics.add(to_diagnostic(beginning.error()));
        return {};
    }
    if (is_binary(*beginning)) {
        clean_text({name, std::string(*beginning)}, diagnostics);  // says so
        return {};
    }
    const std::size_t mark = beginning->starts_with("\xef\xbb\xbf") ? 3 : 0;
    JsonlReader reader(name, diagnostics, languages);
    for (std::size_t number = 0;; ++number) {
        const auto line = lines->next();
        if (!line) {
            diagnostics.add(to_diagnostic(line.error()));
            return {};
        }
        if (!line->has_value()) return {};
        if ((*line)->is_too_long) {
            reader.skip_long_line();
            continue;
        }
        const auto article = reader.read_line((*line)->text.substr(number == 0 ? mark : 0));
        if (!article) continue;
        if (auto used = use(*article); !used) return used;
    }
}

Result<SourceFile> source_of(const std::string& file) {
    if (file == "-") {
        auto bytes = read_standard_input(max_stream_bytes);
        if (!bytes) return bytes.error();
        return SourceFile{"<stdin>", std::move(*bytes)};
    }
    auto bytes = DiskReader().read(file, max_article_bytes);
    if (!bytes) return bytes.error();
    return SourceFile{file, std::move(*bytes)};
}

}  // namespace

void ArticleInput::add_options(CLI::App& app) {
    app.add_option("FILE", files_, "articles; '-' or nothing is standard input");
    app.add_option("--input", input_,
                   "auto, text, markdown, jsonl, html, feed (RSS, Atom), pdf or office (DOCX, ODT, EPUB)")
        ->check(CLI::IsMember({"auto", "text", "markdown", "jsonl", "html", "feed", "pdf", "office"}));
    app.add_option("--published", published_, "publication date of articles that give none (2018, 2018-04, 2018-04-27)")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const auto date = parse_edtf(text);
                return date ? std::string() : "'" + text + "' is no date: " + date.error().hint;
            },
            "DATE"));
}

Result<void> ArticleInput::each(const Languages& languages, Diagnostics& diagnostics, const UseArticle& use) const {
    ArticleFacts facts;
    if (const auto published = parse_edtf(published_); published) facts.published = *published;
    const ArticleFormat format = formats().at(input_);
    for (const auto& file : files_.empty() ? std::vector<std::string>{"-"} : files_) {
        if (is_stream(file, format)) {
            if (auto used = use_lines(file, languages, diagnostics, use); !used) return used;
            continue;
        }
        const auto source = source_of(file);
        if (!source) {
            diagnostics.add(to_diagnostic(source.error()));
            continue;
        }
        for (const auto& article : read_articles(*source, format, facts, diagnostics, languages)) {
            if (auto used = use(article); !used) return used;
        }
    }
    return {};
}

std::vector<Article> ArticleInput::read(const Languages& languages, Diagnostics& diagnostics) const {
    std::vector<Article> articles;
    const auto keep = [&](const Article& article) -> Result<void> {
        articles.push_back(article);
        return {};
    };
    static_cast<void>(each(languages, diagnostics, keep));  // keeping cannot fail
    return articles;
}

}  // namespace dateline

#include "cli/article_input.hpp"

#include <map>

#include "base/file_reader.hpp"
#include "cli/session.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_article_bytes = 16UL << 20U;
constexpr std::size_t max_stream_bytes = 4UL << 30U;

const std::map<std::string, ArticleFormat>& formats() {
    static const std::map<std::string, ArticleFormat> table{{"auto", ArticleFormat::automatic},
                                                            {"text", ArticleFormat::text},
                                                            {"markdown", ArticleFormat::markdown},
                                                            {"jsonl", ArticleFormat::jsonl}};
    return table;
}

Result<SourceFile> source_of(const std::string& file, ArticleFormat format) {
    if (file == "-") {
        auto bytes = read_standard_input(max_stream_bytes);
        if (!bytes) return bytes.error();
        return SourceFile{"<stdin>", std::move(*bytes)};
    }
    const bool is_stream = format == ArticleFormat::jsonl || file.ends_with(".jsonl");
    auto bytes = DiskReader().read(file, is_stream ? max_stream_bytes : max_article_bytes);
    if (!bytes) return bytes.error();
    return SourceFile{file, std::move(*bytes)};
}

}  // namespace

void ArticleInput::add_options(CLI::App& app) {
    app.add_option("FILE", files_, "articles; '-' or nothing is standard input");
    app.add_option("--input", input_, "auto, text, markdown or jsonl")
        ->check(CLI::IsMember({"auto", "text", "markdown", "jsonl"}));
    app.add_option("--published", published_, "publication date of articles that give none (2018, 2018-04, 2018-04-27)")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const auto date = parse_edtf(text);
                return date ? std::string() : "'" + text + "' is no date: " + date.error().hint;
            },
            "DATE"));
}

std::vector<Article> ArticleInput::read(const Languages& languages, Diagnostics& diagnostics) const {
    ArticleFacts facts;
    if (const auto published = parse_edtf(published_); published) facts.published = *published;
    const ArticleFormat format = formats().at(input_);
    std::vector<Article> articles;
    for (const auto& file : files_.empty() ? std::vector<std::string>{"-"} : files_) {
        const auto source = source_of(file, format);
        if (!source) {
            diagnostics.add(to_diagnostic(source.error()));
            continue;
        }
        for (auto& article : read_articles(*source, format, facts, diagnostics, languages)) {
            articles.push_back(std::move(article));
        }
    }
    return articles;
}

}  // namespace dateline

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "article/article.hpp"
#include "base/diagnostics.hpp"

namespace dateline {

namespace {

std::string_view role_name(BlockRole role) {
    constexpr std::array<std::string_view, 8> names = {"title", "byline",  "dateline",  "summary",
                                                       "body",  "caption", "furniture", "biography"};
    return names[static_cast<std::size_t>(role)];
}

// "  name: value" for what is known.
void add_line(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) fmt::format_to(std::back_inserter(out), "  {}: {}\n", name, escape_controls(value));
}

}  // namespace

std::string dump(const Article& article) {
    const CodePointOffsets offsets(article.text);
    const auto span_text = [&](TextSpan span) {
        return fmt::format("{}..{}", offsets.at(span.begin), offsets.at(span.end));
    };
    std::string out = "article " + escape_controls(article.id) + "\n";
    add_line(out, "name", article.name);
    add_line(out, "title", article.title);
    add_line(out, "byline", article.byline);
    add_line(out, "source", article.source);
    add_line(out, "url", article.url);
    add_line(out, "language", article.language);
    add_line(out, "home", article.home);
    if (article.published) {
        const auto& published = *article.published;
        add_line(out, "published",
                 to_edtf(published.when) + " (" + published.pattern + ")" +
                     (published.span ? " " + span_text(*published.span) : ""));
    }
    if (article.dateline_place) {
        add_line(out, "dateline-place",
                 std::string(article.view(*article.dateline_place)) + " " + span_text(*article.dateline_place));
    }
    std::size_t sentence = 0;
    std::size_t token = 0;
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        const auto& block = article.blocks[i];
        fmt::format_to(std::back_inserter(out), "  {} {}\n", role_name(block.role), span_text(block.span));
        for (; sentence < article.sentences.size() && article.sentences[sentence].block == i; ++sentence) {
            const auto& span = article.sentences[sentence].span;
            std::size_t count = 0;
            for (; token < article.tokens.size() && article.tokens[token].sentence == sentence; ++token) ++count;
            fmt::format_to(std::back_inserter(out), "    {} [{}] {}\n", span_text(span), count,
                           escape_controls(article.view(span)));
        }
    }
    return out;
}

}  // namespace dateline

// Short ways from a text to what a test compares.
#pragma once

#include <algorithm>
#include <string>

#include "article/read_article.hpp"
#include "support/language.hpp"

namespace dateline::test {

inline Article read_page(const std::string& text, Diagnostics& diagnostics, const ArticleFacts& facts = {},
                         const std::string& name = "page.txt") {
    return read_text({name, text}, facts, diagnostics, english());
}

inline Article read_page(const std::string& text, const ArticleFacts& facts = {}) {
    Diagnostics diagnostics;
    Article article = read_page(text, diagnostics, facts);
    CHECK(diagnostics.items().empty());
    return article;
}

inline std::string role_name(BlockRole role) {
    switch (role) {
        case BlockRole::title: return "title";
        case BlockRole::byline: return "byline";
        case BlockRole::dateline: return "dateline";
        case BlockRole::summary: return "summary";
        case BlockRole::body: return "body";
        case BlockRole::caption: return "caption";
        case BlockRole::furniture: return "furniture";
        case BlockRole::biography: return "biography";
    }
    return "";
}

/// Each block as "role: its first three words", a line each.
inline std::string roles_of(const Article& article) {
    std::string lines;
    for (const auto& block : article.blocks) {
        std::string_view text = article.view(block.span);
        std::size_t end = 0;
        for (int words = 0; words < 3 && end < text.size(); ++words) {
            end = std::min(text.find_first_of(" \n", end + 1), text.size());
        }
        lines += role_name(block.role) + ": " + std::string(text.substr(0, end)) + "\n";
    }
    return lines;
}

inline std::string sentences_of(const Article& article) {
    std::string lines;
    for (const auto& sentence : article.sentences) lines += std::string(article.view(sentence.span)) + "\n";
    return lines;
}

/// "2017-05-06 by weekday-header", or "none".
inline std::string published_of(const Article& article) {
    if (!article.published) return "none";
    return to_edtf(article.published->when) + " by " + article.published->pattern;
}

inline std::string messages_of(const Diagnostics& diagnostics) {
    std::string text;
    for (const auto& item : diagnostics.items()) text += to_text(item);
    return text;
}

/// Four paragraphs of an article, for pages that need one.
inline const std::string paragraphs =
    "The storm reached the coast before dawn and tore the roofs from the fish market, the harbour master said.\n\n"
    "Crews worked through the night to clear the quay, while the ferries waited outside the breakwater for hours.\n\n"
    "The council met in the town hall and promised to pay for the boats that were lost at their moorings.\n\n"
    "Fishermen said that they had never seen the water rise so fast, and that the old wall had saved the town.\n";

}  // namespace dateline::test

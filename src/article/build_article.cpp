#include "article/build_article.hpp"

#include <utility>

#include "article/blocks.hpp"
#include "article/tokens.hpp"
#include "base/utf8.hpp"

namespace dateline {

Article build_article(ArticleDraft draft, const ArticleTools& tools) {
    Article article;
    article.id = draft.facts.id.empty() ? draft.name : draft.facts.id;
    article.name = std::move(draft.name);
    article.text = std::move(draft.text);
    article.title = draft.facts.title;
    article.source = draft.facts.source;
    article.url = draft.facts.url;
    article.language = draft.facts.language.empty() ? "en" : draft.facts.language;
    article.home = draft.facts.home;
    if (draft.facts.published) article.published = PublicationDate{*draft.facts.published, "given", {}};
    for (const auto& raw : split_blocks(article.text)) article.blocks.push_back({raw.span, BlockRole::body});
    article.sentences = tools.splitter.split(article.text, article.blocks);
    article.tokens = split_tokens(article.text, article.sentences);
    return article;
}

std::string repaired_utf8(const std::string& text, const SourcePos& pos, Diagnostics& diagnostics) {
    if (!first_invalid_utf8(text)) return text;
    diagnostics.warning("the text is not valid UTF-8; what could not be read became '\xef\xbf\xbd'", pos,
                        "save the article as UTF-8");
    return to_valid_utf8(text);
}

}  // namespace dateline

#include "article/build_article.hpp"

#include <utility>

#include "article/blocks.hpp"
#include "article/furniture.hpp"
#include "article/header_lines.hpp"
#include "article/publication_date.hpp"
#include "article/tokens.hpp"

namespace dateline {

namespace {

/// A text of more blocks is a table or a trap, and no page with a header.
constexpr std::size_t most_page_blocks = 200'000;

// What the user gave holds for every text.
void read_facts_only(Article& article, const ArticleDraft& draft) {
    article.title = draft.facts.title;
    if (draft.facts.published) article.published = PublicationDate{*draft.facts.published, "given", {}};
}

// Header, publication date and roles.
void read_page(Page& page, Article& article, const ArticleDraft& draft, const ArticleTools& tools) {
    mark_date_lines(page, article.text, tools.pack);
    if (draft.furniture == PageFurniture::recognise) mark_furniture_lines(page, tools.pack);
    Header header = find_header(page, article.text, draft.facts.title, draft.furniture, tools.pack);
    article.title = std::move(header.title);
    article.byline = std::move(header.byline);
    article.dateline_place = header.place;
    const PublicationSources sources{draft.facts, article.name, tools.pack};
    article.published = find_publication_date(page, article.text, sources, draft.pos, tools.diagnostics);
    if (draft.furniture == PageFurniture::recognise) mark_page_tail(page, article.text, tools.pack);
    for (std::size_t i = 0; i < page.size(); ++i) article.blocks[i].role = page[i].role;
}

}  // namespace

ArticleFacts merged_facts(ArticleFacts given, const ArticleFacts& found) {
    const auto fill = [](std::string& fact, const std::string& other) {
        if (fact.empty()) fact = other;
    };
    fill(given.title, found.title);
    fill(given.source, found.source);
    fill(given.url, found.url);
    fill(given.language, found.language);
    fill(given.home, found.home);
    if (!given.published) given.published = found.published;
    return given;
}

// Sentences and tokens come first: the rules of the page ask for words. Roles change no span.
Article build_article(ArticleDraft draft, const ArticleTools& tools) {
    Article article;
    article.id = draft.facts.id.empty() ? draft.name : draft.facts.id;
    article.name = draft.name;
    article.text = std::move(draft.text);
    article.source = draft.facts.source;
    article.url = draft.facts.url;
    article.language = draft.facts.language.empty() ? "en" : draft.facts.language;
    article.home = draft.facts.home;
    const auto raw = split_blocks(article.text);
    for (const auto& block : raw) article.blocks.push_back({block.span, BlockRole::body});
    article.sentences = tools.splitter.split(article.text, article.blocks);
    article.tokens = split_tokens(article.text, article.sentences);
    if (raw.size() <= most_page_blocks) {
        Page page = make_page(article.text, raw, article.sentences, article.tokens);
        read_page(page, article, draft, tools);
    } else {
        read_facts_only(article, draft);
    }
    return article;
}

}  // namespace dateline

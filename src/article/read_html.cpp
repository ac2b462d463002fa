#include "article/build_article.hpp"
#include "article/html_page.hpp"
#include "base/text.hpp"

namespace dateline {

Article read_html(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const Languages& languages) {
    const SourcePos pos{source.name, 0, 0};
    HtmlPage page = read_html_page(source.text);
    if (page.is_cut) {
        diagnostics.warning(
            "elements nest deeper than " + std::to_string(deepest_html) + "; what stands in them is lost", pos);
    }
    if (trim(page.text).empty()) diagnostics.note("the article is empty", pos);
    ArticleFacts known = merged_facts(facts, page.facts);
    const auto [language, pack] = languages.choose(known.language, page.text, pos, diagnostics);
    known.language = language;
    SentenceSplitter splitter(language, *pack);
    Article article = build_article({source.name, std::move(page.text), known, PageFurniture::recognise, pos},
                                    {*pack, splitter, diagnostics});
    if (!page.author.empty()) article.byline = page.author;
    if (!facts.published && page.facts.published) article.published->pattern = "meta";
    return article;
}

}  // namespace dateline

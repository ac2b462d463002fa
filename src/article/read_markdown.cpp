#include <algorithm>
#include <utility>

#include "article/build_article.hpp"
#include "article/front_matter.hpp"
#include "article/markdown_text.hpp"

namespace dateline {

Article read_markdown(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                      const Languages& languages) {
    const SourceFile clean{source.name, clean_text(source, diagnostics)};
    const FrontMatter front = read_front_matter(clean, diagnostics);
    MarkdownText body = render_markdown(std::string_view(clean.text).substr(front.body_offset));
    ArticleFacts known = merged_facts(facts, front.facts);
    if (known.title.empty()) known.title = body.heading;
    const SourcePos pos{source.name, 0, 0};
    const auto [language, pack] = languages.choose(known.language, body.text, pos, diagnostics);
    known.language = language;
    SentenceSplitter splitter(language, *pack);
    Article article = build_article({source.name, std::move(body.text), known, PageFurniture::recognise, pos},
                                    {*pack, splitter, diagnostics});
    article.source_marks = std::move(body.marks);
    const auto lines_before = std::ranges::count(std::string_view(clean.text).substr(0, front.body_offset), '\n');
    for (SourceMark& mark : article.source_marks) mark.line += static_cast<std::size_t>(lines_before);
    if (!front.author.empty()) article.byline = front.author;
    if (!facts.published && front.facts.published) article.published->pattern = "meta";
    return article;
}

}  // namespace dateline

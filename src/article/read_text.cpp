#include <utility>

#include "article/build_article.hpp"

namespace dateline {

Article read_text(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const Languages& languages) {
    const SourcePos pos{source.name, 0, 0};
    std::string text = clean_text(source, diagnostics);
    const auto [language, pack] = languages.choose(facts.language, text, pos, diagnostics);
    ArticleFacts known = facts;
    known.language = language;
    SentenceSplitter splitter(language, *pack);
    return build_article({source.name, std::move(text), known, PageFurniture::recognise, pos},
                         {*pack, splitter, diagnostics});
}

}  // namespace dateline

#include "article/build_article.hpp"

namespace dateline {

Article read_text(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const LanguagePack& pack) {
    SentenceSplitter splitter(facts.language, pack);
    return build_article(
        {source.name, clean_text(source, diagnostics), facts, PageFurniture::recognise, {source.name, 0, 0}},
        {pack, splitter, diagnostics});
}

}  // namespace dateline

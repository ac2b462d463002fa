#include "article/build_article.hpp"

namespace dateline {

Article read_text(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                  const LanguagePack& pack) {
    std::string text = repaired_utf8(source.text, {source.name, 0, 0}, diagnostics);
    SentenceSplitter splitter(facts.language, pack);
    return build_article({source.name, std::move(text), facts, PageFurniture::recognise, {source.name, 0, 0}},
                         {pack, splitter, diagnostics});
}

}  // namespace dateline

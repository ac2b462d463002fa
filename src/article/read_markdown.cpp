#include "article/read_article.hpp"

namespace dateline {

Article read_markdown(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                      const LanguagePack& pack) {
    return read_text(source, facts, diagnostics, pack);
}

}  // namespace dateline

#include "article/build_article.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

std::string repaired_utf8(std::string_view text, const SourcePos& pos, Diagnostics& diagnostics) {
    if (!first_invalid_utf8(text)) return std::string(text);
    diagnostics.warning("the text is not valid UTF-8; what could not be read became '\xef\xbf\xbd'", pos,
                        "save the article as UTF-8");
    return to_valid_utf8(text);
}

// PDF and ZIP (DOCX, EPUB) may hold no NUL near their beginning, and are the files that people give by mistake.
bool is_binary(std::string_view bytes) {
    constexpr std::size_t reach = 8192;
    return bytes.substr(0, reach).find('\0') != std::string_view::npos || bytes.starts_with("%PDF-") ||
           bytes.starts_with("PK\x03\x04");
}

std::string clean_text(const SourceFile& source, Diagnostics& diagnostics) {
    const SourcePos pos{source.name, 0, 0};
    std::string_view bytes = source.text;
    if (is_binary(bytes)) {
        diagnostics.warning("this is no text; it is skipped", pos, "give plain text, Markdown or JSONL in UTF-8");
        return {};
    }
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (trim(bytes).empty()) diagnostics.note("the article is empty", pos);
    return repaired_utf8(bytes, pos, diagnostics);
}

}  // namespace dateline

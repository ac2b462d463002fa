// Articles as PDF or in files of word processors and readers of books: their text, and then as any other text.
#include "article/build_article.hpp"
#include "article/office_text.hpp"
#include "base/child_process.hpp"

namespace dateline {

namespace {

// A page of a PDF begins with a form feed; a word that was broken at the end of a line is one word.
std::string unbroken(std::string_view text) {
    std::string joined;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_letter_before = at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
        const bool is_letter_after = at + 2 < text.size() && text[at + 2] >= 'a' && text[at + 2] <= 'z';
        if (text[at] == '-' && is_letter_before && is_letter_after && text[at + 1] == '\n') {
            ++at;
        } else {
            joined += text[at] == '\f' ? '\n' : text[at];
        }
    }
    return joined;
}

Article read_extracted(std::string text, const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                       const Languages& languages) {
    return read_text({source.name, std::move(text)}, facts, diagnostics, languages);
}

}  // namespace

std::vector<Article> read_pdf(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                              const Languages& languages) {
    const auto text = run_filter("pdftotext", {"-q", "-enc", "UTF-8", "-", "-"}, source.text);
    if (!text) {
        diagnostics.warning("this PDF is skipped: " + text.error().message, {source.name, 0, 0},
                            "pdftotext (Debian: poppler-utils) must be installed, and the PDF readable by it");
        return {};
    }
    return {read_extracted(unbroken(*text), source, facts, diagnostics, languages)};
}

std::vector<Article> read_office(const SourceFile& source, const ArticleFacts& facts, Diagnostics& diagnostics,
                                 const Languages& languages) {
    auto text = office_text(source.text);
    if (!text) {
        diagnostics.warning("this file is skipped: " + text.error().message, {source.name, 0, 0}, text.error().hint);
        return {};
    }
    return {read_extracted(std::move(*text), source, facts, diagnostics, languages)};
}

}  // namespace dateline

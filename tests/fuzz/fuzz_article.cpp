// libFuzzer target: no bytes whatever may crash an article reader, and every span lies inside its text. The first byte
// chooses the format.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "article/read_article.hpp"

namespace {

// Enough words to reach the rules for stamps, bylines and furniture.
dateline::LanguagePack few_words() {
    return {"en",
            {{"date.months", {{"may", "5"}, {"june", "6"}}},
             {"date.weekdays", {{"monday", "1"}}},
             {"article.byline_starts", {{"by", ""}}},
             {"article.published_keys", {{"published", ""}}},
             {"article.furniture_lines", {{"menu", ""}}},
             {"article.page_end", {{"comments", ""}}},
             {"article.caption_marks", {{"photo:", ""}}},
             {"article.abbreviations_before_name", {{"mr", ""}}}}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const dateline::LanguagePack pack = few_words();
    // PDF is another program's work.
    using Format = dateline::ArticleFormat;
    constexpr std::array formats = {Format::automatic, Format::text, Format::markdown, Format::jsonl,
                                    Format::html,      Format::feed, Format::office};
    const Format format = formats[data[0] % formats.size()];
    if (format == Format::automatic && size > 5 && data[1] == '%') return 0;
    const dateline::SourceFile source{"fuzz", std::string(reinterpret_cast<const char*>(data + 1), size - 1)};
    dateline::Diagnostics diagnostics;
    for (const auto& article : dateline::read_articles(source, format, {}, diagnostics, pack)) {
        for (const auto& token : article.tokens) {
            const auto& sentence = article.sentences.at(token.sentence).span;
            if (token.span.begin < sentence.begin || token.span.end > sentence.end) std::abort();
        }
        if (dateline::dump(article).empty()) std::abort();
    }
    return 0;
}

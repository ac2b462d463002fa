// libFuzzer target: no text may crash the date rules; spans lie in order inside the text, each date has a value, and no
// impossible day and no year outside -9999..9999 leaves the tagger.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "article/read_article.hpp"
#include "english_pack.hpp"
#include "mentions/find_dates.hpp"

using namespace dateline;

namespace {

bool is_possible(const Date& date) {
    constexpr std::int64_t farthest = 9999;
    if (date.year < -farthest || date.year > farthest) return false;
    if (!date.has_month()) return true;
    if (date.month < 1 || date.month > 12) return false;
    return !date.has_day() || (date.day >= 1 && date.day <= days_in_month(date.year, date.month));
}

bool is_possible(const std::optional<When>& when) {
    return !when || (is_possible(when->from) && is_possible(when->to));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const dates::Lexicon lexicon(fuzz::english());
    static WordNumbers numbers;
    static dates::WordForms forms(numbers, lexicon);
    ArticleFacts facts;
    if (size > 0 && data[0] % 2 == 1) facts.published = parse_edtf("2018-04-27").value();
    const SourceFile source{"fuzz.txt", std::string(reinterpret_cast<const char*>(data), size)};
    Diagnostics diagnostics;
    const Article article = read_text(source, facts, diagnostics, fuzz::english());
    std::size_t last = 0;
    for (const DateMention& mention : find_dates(numbers.read(article), forms, diagnostics)) {
        const bool in_order = last <= mention.span.begin && mention.span.begin < mention.span.end;
        if (!in_order || mention.span.end > article.text.size() || mention.value.empty()) std::abort();
        if (!is_possible(mention.when) || !is_possible(mention.range)) std::abort();
        if (!(mention.confidence > 0 && mention.confidence <= 1)) std::abort();
        last = mention.span.end;
    }
    return 0;
}

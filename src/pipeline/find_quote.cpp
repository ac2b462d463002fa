#include "pipeline/find_quote.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

bool is_space(char32_t c) {
    return c <= 0x20 || c == U'\u00a0' || (c >= U'\u2000' && c <= U'\u200b') || c == U'\u202f';
}

bool is_quotation_mark(char32_t c) {
    return c == U'"' || c == U'\'' || c == U'`' || c == U'\u00b4' || c == U'\u00ab' || c == U'\u00bb' ||
           (c >= U'\u2018' && c <= U'\u201f') || c == U'\u2039' || c == U'\u203a';
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212';
}

// The form in which texts and quotes are compared, with the place of each byte.
void fold(std::string_view text, std::string& folded, std::vector<std::size_t>& offsets) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_at(text, at);
        std::string_view form = text.substr(at, point.size);
        if (is_space(point.value)) {
            form = folded.ends_with(' ') || folded.empty() ? "" : " ";
        } else if (is_quotation_mark(point.value)) {
            form = "'";
        } else if (is_dash(point.value)) {
            form = folded.ends_with('-') ? "" : "-";
        } else if (point.value == U'\u2026') {
            form = "...";
        }
        for (const char c : form) {
            folded += c;
            offsets.push_back(at);
        }
        at += point.size;
    }
    offsets.push_back(text.size());
}

// Quotes often come with marks around them that are not the article's.
std::string_view bare(std::string_view quote) {
    constexpr std::string_view around = " '.";
    while (!quote.empty() && around.find(quote.front()) != std::string_view::npos) quote.remove_prefix(1);
    while (!quote.empty() && around.find(quote.back()) != std::string_view::npos) quote.remove_suffix(1);
    return quote;
}

}  // namespace

QuotableText::QuotableText(std::string_view text) {
    fold(text, folded_, offsets_);
}

std::optional<TextSpan> QuotableText::find(std::string_view quote) const {
    std::string folded;
    std::vector<std::size_t> unused;
    fold(quote, folded, unused);
    const std::string_view words = bare(folded);
    const auto at = words.empty() ? std::string::npos : folded_.find(words);
    if (at == std::string::npos) return std::nullopt;
    return TextSpan{offsets_[at], offsets_[at + words.size()]};
}

}  // namespace dateline

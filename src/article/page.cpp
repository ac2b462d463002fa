#include "article/page.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

/// A longer block is never looked up in a list of phrases.
constexpr std::size_t longest_matched_block = 1000;

// Bytes above ASCII belong to letters as far as boundaries of phrases go.
bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Whether a phrase that stands at `at` is not part of longer words.
bool has_boundaries(std::string_view line, std::size_t at, std::string_view phrase) {
    const std::size_t end = at + phrase.size();
    const bool before = at == 0 || !is_word_byte(line[at - 1]) || !is_word_byte(phrase.front());
    const bool after = end >= line.size() || !is_word_byte(line[end]) || !is_word_byte(phrase.back());
    return before && after;
}

// The last byte that is no closing quote, bracket or space.
char last_mark(std::string_view text) {
    constexpr std::string_view closing = "\"')]\xe2\x80\x9c\x9d\x99 ";
    const auto last = text.find_last_not_of(closing);
    return last == std::string_view::npos ? ' ' : text[last];
}

}  // namespace

std::string to_matching_form(std::string_view text) {
    std::string lower = to_lower_ascii(text);
    constexpr std::string_view curly = "\xe2\x80\x99";
    for (auto at = lower.find(curly); at != std::string::npos; at = lower.find(curly, at)) {
        lower.replace(at, curly.size(), "'");
    }
    return lower;
}

bool PageBlock::ends_with_stop() const {
    const char last = last_mark(text);
    return last == '.' || last == '!' || last == '?' || last == ':';
}

bool PageBlock::is_headline_like() const {
    const char last = last_mark(text);
    return words >= 1 && words <= 30 && last != '.' && last != ':';
}

Page make_page(std::string_view text, const std::vector<RawBlock>& raw, const std::vector<Sentence>& sentences,
               const std::vector<Token>& tokens) {
    Page page;
    page.reserve(raw.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        std::size_t end = begin;
        while (end < tokens.size() && sentences[tokens[end].sentence].block == i) ++end;
        PageBlock block;
        block.span = raw[i].span;
        block.text = text.substr(block.span.begin, block.span.size());
        if (block.text.size() <= longest_matched_block) block.lower = to_matching_form(block.text);
        block.tokens = std::span(tokens).subspan(begin, end - begin);
        block.words = static_cast<std::size_t>(
            std::ranges::count_if(block.tokens, [](const Token& t) { return t.kind != TokenKind::punctuation; }));
        block.blank_lines_before = raw[i].blank_lines_before;
        page.push_back(std::move(block));
        begin = end;
    }
    return page;
}

bool starts_upper(std::string_view text, const Token& token) {
    return token.kind == TokenKind::word &&
           u_isupper(static_cast<UChar32>(decode_at(text, token.span.begin).value)) != 0;
}

// Digits and marks inside are fine: "3RD", "PORT-AU-PRINCE" by its parts.
bool is_all_capitals(std::string_view text, const Token& token) {
    if (token.kind != TokenKind::word || token.span.size() < 2) return false;
    for (std::size_t at = token.span.begin; at < token.span.end;) {
        const auto point = decode_at(text, at);
        if (u_islower(static_cast<UChar32>(point.value)) != 0) return false;
        at += point.size;
    }
    return starts_upper(text, token);
}

// Arrows, stars and colons around a button are no part of its words.
bool is_in(const LanguagePack& pack, std::string_view list, std::string_view line) {
    while (!line.empty() && !is_word_byte(line.back())) line.remove_suffix(1);
    while (!line.empty() && !is_word_byte(line.front())) line.remove_prefix(1);
    return pack.find(list, line).has_value();
}

std::string_view starts_with_phrase(const LanguagePack& pack, std::string_view list, std::string_view line) {
    std::string_view longest;
    for (const auto& [phrase, value] : pack.words(list)) {
        if (phrase.size() > longest.size() && line.starts_with(phrase) && has_boundaries(line, 0, phrase)) {
            longest = line.substr(0, phrase.size());
        }
    }
    return longest;
}

bool holds_phrase(const LanguagePack& pack, std::string_view list, std::string_view line) {
    return std::ranges::any_of(pack.words(list), [&](const auto& entry) {
        for (auto at = line.find(entry.first); at != std::string_view::npos; at = line.find(entry.first, at + 1)) {
            if (has_boundaries(line, at, entry.first)) return true;
        }
        return false;
    });
}

}  // namespace dateline

#include "article/furniture.hpp"

#include <algorithm>

#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

/// Phrases are looked for in blocks of at most so many words: a paragraph may well speak of cookies.
constexpr std::size_t most_furniture_words = 60;
/// A line that begins like a link to another article is no longer than a headline.
constexpr std::size_t most_link_words = 30;
/// The mark of a caption stands within so many bytes of its end.
constexpr std::size_t caption_mark_reach = 70;

// Counters, rules and page numbers hold no word.
bool has_letters(const PageBlock& block) {
    return std::ranges::any_of(block.tokens, [](const Token& token) { return token.kind == TokenKind::word; });
}

// Whether a label such as "image:" stands at `at` as one, and not inside a sentence: "a mixed picture: prices rose".
bool opens_credit(std::string_view lower, std::size_t at) {
    const std::string_view before = trim(lower.substr(0, at));
    return before.empty() || std::string_view(".!?|([").find(before.back()) != std::string_view::npos;
}

// The credit stands at the end of a caption, or its label at the beginning; in between it would be a sentence about
// photographs.
bool is_caption(const PageBlock& block, const LanguagePack& pack) {
    if (block.words > most_furniture_words || block.lower.empty()) return false;
    const std::string_view lower = block.lower;
    const std::size_t reach = lower.size() > caption_mark_reach ? lower.size() - caption_mark_reach : 0;
    for (const auto& [mark, value] : pack.words(words::caption_marks)) {
        const auto at = lower.rfind(mark);
        if (at == std::string_view::npos || (at > 0 && at < reach)) continue;
        if (!mark.ends_with(':') || opens_credit(lower, at)) return true;
    }
    return false;
}

// "Copyright 2018 Example Media.": a sentence about copyright goes on with a word.
bool is_copyright_line(const PageBlock& block, const LanguagePack& pack) {
    if (starts_with_phrase(pack, words::copyright_words, block.lower).empty()) return false;
    return block.tokens.size() < 2 || block.tokens[1].kind != TokenKind::word;
}

// The longer a block and the more it reads like a sentence, the more it takes to call it furniture: a whole line, a
// beginning, a phrase inside.
bool is_furniture(const PageBlock& block, const LanguagePack& pack) {
    if (!has_letters(block)) return true;
    if (block.words > most_furniture_words || block.lower.empty()) return false;
    const std::string& lower = block.lower;
    if (is_in(pack, words::furniture_lines, lower) || is_in(pack, words::page_end, lower)) return true;
    if (is_copyright_line(block, pack) || holds_phrase(pack, words::furniture_phrases, lower)) return true;
    const bool is_short = block.words <= most_link_words;
    if (is_short && !starts_with_phrase(pack, words::furniture_starts, lower).empty()) return true;
    const bool is_label = is_short && block.is_headline_like();
    if (is_label && !starts_with_phrase(pack, words::furniture_labels, lower).empty()) return true;
    const bool speaks = is_label || holds_phrase(pack, words::page_voice, lower);
    return speaks && holds_phrase(pack, words::furniture_topics, lower);
}

}  // namespace

void mark_furniture_lines(Page& page, const LanguagePack& pack) {
    for (auto& block : page) {
        if (is_furniture(block, pack)) {
            block.set_role(BlockRole::furniture);
        } else if (is_caption(block, pack)) {
            block.set_role(BlockRole::caption);
        }
    }
}

}  // namespace dateline

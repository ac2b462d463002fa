#include "article/furniture.hpp"

#include <algorithm>

#include "article/words.hpp"

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

// The credit stands at the end of a caption, or its label at the beginning; in between it would be a sentence about
// photographs.
bool is_caption(const PageBlock& block, const LanguagePack& pack) {
    if (block.words > most_furniture_words || block.lower.empty()) return false;
    const std::string_view lower = block.lower;
    if (!starts_with_phrase(pack, words::caption_marks, lower).empty()) return true;
    const std::size_t reach = lower.size() > caption_mark_reach ? lower.size() - caption_mark_reach : 0;
    return holds_phrase(pack, words::caption_marks, lower.substr(reach));
}

// The longer a block, the more it takes to call it furniture: a whole line, a beginning, a phrase inside.
bool is_furniture(const PageBlock& block, const LanguagePack& pack) {
    if (!has_letters(block)) return true;
    if (block.words > most_furniture_words || block.lower.empty()) return false;
    if (is_in(pack, words::furniture_lines, block.lower) || is_in(pack, words::page_end, block.lower)) return true;
    if (block.words <= most_link_words && !starts_with_phrase(pack, words::furniture_starts, block.lower).empty()) {
        return true;
    }
    return holds_phrase(pack, words::furniture_phrases, block.lower);
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

// WordNumbers: each word that articles have, by a number. Both passes ask what is known of a word: it is looked up
// once, and each keeps what it knows in a vector. Words are numbered as they come, so that the frequent ones lie
// together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/word_table.hpp"

namespace dateline {

using WordNumber = std::uint32_t;

/// An article with the number of the word of each of its tokens.
struct NumberedArticle {
    const Article& article;
    std::vector<WordNumber> words;
};

/// So many tokens ahead, what is known of a word is asked for: rare words lie outside the cache.
constexpr std::size_t forms_ahead = 16;

class WordNumbers {
public:
    /// A word as a token wrote it. The text lives until the words are forgotten.
    struct Word {
        std::string_view text;
        TokenKind kind = TokenKind::word;
    };

    /// Numbers the words of an article. Forgets all others before when there are very many.
    NumberedArticle read(const Article& article);
    /// By number.
    [[nodiscard]] const std::vector<Word>& words() const { return words_; }
    /// Another number after the words were forgotten: numbers and texts of before are no longer valid.
    [[nodiscard]] std::uint64_t generation() const { return generation_; }

private:
    WordTable<WordNumber> numbers_;
    std::vector<Word> words_;
    std::uint64_t generation_ = 0;
};

}  // namespace dateline

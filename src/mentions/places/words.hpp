// Words: an article's tokens as place finding sees them: folded, with their case, without possessive endings.
// One word a token, same index. Knows nothing of names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "mentions/places/names.hpp"

namespace dateline::places {

/// How a word is written. `initial` is one capital letter.
enum class WordCase : std::uint8_t { none, lower, initial, capitalised, upper, mixed };

struct Word {
    TextSpan span{};        ///< without a possessive ending
    std::string_view text;  ///< the letters of `span`
    std::string folded;     ///< fold_name(text); the mark itself for punctuation
    WordCase word_case = WordCase::none;
    std::string_view ending;             ///< the possessive ending that was cut off: "'s" or "'"
    std::optional<NameBook::Key> key{};  ///< of `folded`, of words that may be part of a name
    NameRanks ranks{};                   ///< of the same words
    std::size_t sentence = 0;
    bool number = false;
    bool space_before = false;
    bool starts_sentence = false;
    bool in_headline = false;  ///< in a sentence where capitals say nothing, because all words have one
    bool in_date = false;

    /// Whether it may be part of a name: it is written with a capital letter.
    [[nodiscard]] bool is_name_like() const { return word_case >= WordCase::initial; }
    [[nodiscard]] bool is(std::string_view mark) const { return text == mark; }
};

/// Half-open range of indices into the words.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const WordRange&) const = default;
    [[nodiscard]] std::size_t size() const { return last - first; }
};

/// The words of an article, without their ranks. `date_spans` are sorted.
std::vector<Word> read_words(const Article& article, const std::vector<TextSpan>& date_spans);

/// The same with the ranks of the words that have a capital letter.
std::vector<Word> read_words(const Article& article, const std::vector<TextSpan>& date_spans, NameBook& names);

}  // namespace dateline::places

// Words: an article's tokens as place finding sees them: folded, with their case, without possessive endings.
// One word a token, same index. Knows nothing of names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/word_table.hpp"
#include "mentions/places/names.hpp"

namespace dateline::places {

/// How a word is written. `initial` is one capital letter.
enum class WordCase : std::uint8_t { none, lower, initial, capitalised, upper, mixed };

/// Which lists of the vocabulary have a word: a bit for each, see vocabulary.hpp.
using WordClasses = std::uint32_t;

/// What is known of a word wherever it stands.
struct WordForm {
    std::string_view folded{};  ///< fold_name without a possessive ending; the mark itself for punctuation
    NameBook::Key key{};        ///< of `folded`, of words that may be part of a name
    NameRanks ranks{};          ///< of the same words
    WordClasses classes = 0;
    WordCase word_case = WordCase::none;
    std::uint8_t ending_size = 0;  ///< bytes of the possessive ending
    bool number = false;

    /// Whether it may be part of a name: it is written with a capital letter.
    [[nodiscard]] bool is_name_like() const { return word_case >= WordCase::initial; }
};

/// A token: its form, and where it stands.
struct Word : WordForm {
    TextSpan span{};            ///< without a possessive ending
    std::string_view text{};    ///< the letters of `span`
    std::string_view ending{};  ///< the possessive ending that was cut off: "'s" or "'"
    std::size_t sentence = 0;
    bool space_before = false;
    bool starts_sentence = false;
    bool in_headline = false;  ///< in a sentence where capitals say nothing, because all words have one
    bool in_date = false;

    explicit Word(const WordForm& form) : WordForm(form) {}
    [[nodiscard]] bool is(std::string_view mark) const { return text == mark; }
};

/// The forms of the words of a language, each worked out once for many articles.
class WordForms {
public:
    /// Without a name book, forms have neither keys nor ranks nor classes.
    explicit WordForms(NameBook* names) : names_(names) {}

    /// Calls `use(token, form)` for each token of an article, in order. What the forms point to lives until the next
    /// article is read.
    template <class Use>
    void each(const Article& article, Use use) {
        forget_when_many();
        const auto& tokens = article.tokens;
        forms_.get_each(
            tokens.size(), [&](std::size_t i) { return article.view(tokens[i].span); },
            [&](std::size_t i, std::string_view text, TextArena& arena) {
                return form_of(text, tokens[i].kind, arena);
            },
            [&](std::size_t i, const WordForm& form) { use(tokens[i], form); });
    }

private:
    WordForm form_of(std::string_view token, TokenKind kind, TextArena& arena);
    /// And when the name book has forgotten its names.
    void forget_when_many();

    NameBook* names_;
    std::uint64_t generation_ = 0;  ///< of the name book
    WordTable<WordForm> forms_;
};

/// Half-open range of indices into the words.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const WordRange&) const = default;
    [[nodiscard]] std::size_t size() const { return last - first; }
};

/// The words of an article. `date_spans` are sorted. The views point into the article and the forms.
std::vector<Word> read_words(const Article& article, const std::vector<TextSpan>& date_spans, WordForms& forms);

}  // namespace dateline::places

// Words: an article's tokens as place finding sees them: folded, with their case, without possessive endings.
// One word a token, same index. Knows nothing of names.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/text_arena.hpp"
#include "mentions/places/names.hpp"
#include "mentions/word_numbers.hpp"

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
    bool connector = false;  ///< a small word that stands inside names: "Isle of Man", "Rio de Janeiro"

    /// Whether it may be part of a name: it is written with a capital letter.
    [[nodiscard]] bool is_name_like() const { return word_case >= WordCase::initial; }
};

/// A token: its form, and where it stands. Both passes walk over the words of an article many times: they are kept
/// small.
struct Word : WordForm {
    bool space_before = false;
    bool starts_sentence = false;
    bool in_headline = false;  ///< in a sentence where capitals say nothing, because all words have one
    bool in_date = false;
    std::uint32_t sentence = 0;
    std::size_t begin = 0;    ///< where it begins in the article
    std::string_view text{};  ///< without a possessive ending

    explicit Word(const WordForm& form) : WordForm(form) {}
    /// Where it stands, without a possessive ending.
    [[nodiscard]] TextSpan span() const { return {begin, end()}; }
    [[nodiscard]] std::size_t end() const { return begin + text.size(); }
    /// The possessive ending that was cut off: "'s" or "'".
    [[nodiscard]] std::string_view ending() const { return {text.data() + text.size(), ending_size}; }
    /// The length of a mark is known where it is asked for, which makes this a comparison of a byte or three.
    [[nodiscard]] bool is(std::string_view mark) const {
        return text.size() == mark.size() && std::memcmp(text.data(), mark.data(), mark.size()) == 0;
    }
};

/// The forms of the words of a language, each worked out once for many articles.
class WordForms {
public:
    /// Without a name book, forms have neither keys nor ranks nor classes.
    WordForms(const WordNumbers& numbers, NameBook* names) : numbers_(&numbers), names_(names) {}

    /// The forms of all words that have a number, by number. What they point to lives until the words or the names are
    /// forgotten.
    const std::vector<WordForm>& all();

private:
    WordForm form_of(const WordNumbers::Word& word);

    const WordNumbers* numbers_;
    NameBook* names_;
    std::uint64_t word_generation_ = 0;
    std::uint64_t name_generation_ = 0;
    std::vector<WordForm> forms_;
    TextArena arena_;
};

/// Half-open range of indices into the words.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const WordRange&) const = default;
    [[nodiscard]] std::size_t size() const { return last - first; }
};

/// The words of an article. `date_spans` are sorted. The views point into the article and the forms.
std::vector<Word> read_words(const NumberedArticle& numbered, const std::vector<TextSpan>& date_spans,
                             WordForms& forms);

}  // namespace dateline::places

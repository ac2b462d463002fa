// Words: the tokens of an Article as date rules see them, and Cursor, with which a rule walks over them. Promises that
// no rule reads over the end of a sentence. Knows no rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/text_arena.hpp"
#include "mentions/dates/lexicon.hpp"
#include "mentions/word_numbers.hpp"

namespace dateline::dates {

/// A part of a year or a year in one word of letters and digits: "Q3", "3Q18", "H1", "FY2019".
struct PeriodWord {
    char code = 0;                 ///< 'Q' quarter, 'H' half, 'Y' fiscal year; 0 for other words
    std::uint8_t number = 0;       ///< which quarter or half
    std::uint8_t year_digits = 0;  ///< of the year at its end: two or four; 0 where the word has none
};

/// What can be said of a word wherever it stands.
struct WordForm {
    std::string_view lower;        ///< in lower case, without a possessive ending
    const Terms* terms = nullptr;  ///< null for words that play no part in dates
    std::int32_t number = -1;      ///< leading digits as a number; -1 without digits and for very long ones
    std::uint8_t digits = 0;       ///< how many digits lead; very many count as 255
    std::uint8_t ending = 0;       ///< bytes of the possessive ending
    PeriodWord period{};
    bool is_capitalised = false;
    bool is_possessive = false;  ///< "Friday's", "years'"
    bool may_open = false;       ///< an expression or an article before one may begin with it

    /// What follows the leading digits: "th", "s", "pm", ""; empty for words without a number.
    [[nodiscard]] std::string_view after_digits() const {
        return number < 0 ? std::string_view() : lower.substr(digits);
    }
    [[nodiscard]] std::string_view period_year() const { return lower.substr(lower.size() - period.year_digits); }
    /// Whether a term of this role begins with the word.
    [[nodiscard]] bool can_be(Role role) const { return terms != nullptr && terms->roles.has(role); }
};

/// A token: its form, and where it stands. Kept to a cache line: rules walk over the words of an article many times.
struct Word : WordForm {
    std::uint32_t sentence = 0;
    std::size_t begin = 0;           ///< where it begins in the article
    std::uint32_t size = 0;          ///< without a possessive ending
    std::uint32_t sentence_end = 0;  ///< the index after the last word of the sentence
    bool space_before = false;

    explicit Word(const WordForm& form) : WordForm(form) {}
    /// Where it stands, without a possessive ending.
    [[nodiscard]] TextSpan span() const { return {begin, end()}; }
    [[nodiscard]] std::size_t end() const { return begin + size; }
};

/// The forms of the words of a language, each worked out once for many articles.
class WordForms {
public:
    WordForms(const WordNumbers& numbers, const Lexicon& lexicon) : numbers_(&numbers), lexicon_(&lexicon) {}

    [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
    /// The forms of all words that have a number, by number. What they point to lives until the words are forgotten.
    const std::vector<WordForm>& all();

private:
    [[nodiscard]] WordForm form_of(std::string_view token);

    const WordNumbers* numbers_;
    const Lexicon* lexicon_;
    std::uint64_t generation_ = 0;  ///< of the numbers
    std::vector<WordForm> forms_;
    TextArena arena_;
};

/// The words of one article. Its views point into the forms, which the next article may forget.
class Words {
public:
    Words(const NumberedArticle& numbered, WordForms& forms);
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const Word& operator[](std::size_t at) const { return words_[at]; }
    [[nodiscard]] const Article& article() const { return article_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    /// The index after the last word of the sentence that holds the word `at`.
    [[nodiscard]] std::size_t sentence_end(std::size_t at) const { return words_[at].sentence_end; }

private:
    const Article& article_;
    const Lexicon& lexicon_;
    std::vector<Word> words_;
};

/// Whether this term of the word `at` stands there whole and ends before `end`.
bool has_term(const Words& words, std::size_t at, std::size_t end, const Term& term);

/// Whether a phrase of the lexicon may begin with the word `at` and end before `end`.
inline bool can_begin_phrase(const Words& words, std::size_t at, std::size_t end) {
    const Terms* terms = words[at].terms;
    return terms != nullptr && terms->has_phrases && at + 1 < end && terms->second_words.may_have(words[at + 1].lower);
}

/// The longest term of this role that starts at word `at`, which can be one, and ends before `end`.
const Term* longest_term(const Words& words, std::size_t at, std::size_t end, Role role);

/// The same at any word. Most words can be no term of most roles: they are told apart without a call.
inline const Term* term_at(const Words& words, std::size_t at, std::size_t end, Role role) {
    if (at >= end || !words[at].can_be(role)) return nullptr;
    return words[at].terms->word_roles.has(role) || can_begin_phrase(words, at, end)
               ? longest_term(words, at, end, role)
               : nullptr;
}

/// Whether the word plays this part of a structure word.
inline bool is_glue(const Word& word, std::string_view part) {
    if (word.terms == nullptr) return false;
    for (const std::string_view known : word.terms->parts) {
        if (known == part) return true;
    }
    return false;
}

/// A place between two words. Every `take` moves on when it succeeds and stays otherwise.
class Cursor {
public:
    Cursor(const Words& words, std::size_t at) : words_(&words), at_(at), begin_(at), end_(words.sentence_end(at)) {}

    [[nodiscard]] std::size_t position() const { return at_; }
    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] bool at_end() const { return at_ >= end_; }
    [[nodiscard]] const Words& words() const { return *words_; }
    /// The next word; only when not at the end.
    [[nodiscard]] const Word& word() const { return (*words_)[at_]; }
    /// Whether the next word touches the one before it.
    [[nodiscard]] bool touches() const { return !at_end() && !word().space_before; }

    /// The longest term of this role that stands next.
    [[nodiscard]] const Term* peek(Role role) const { return term_at(*words_, at_, end_, role); }
    const Term* take(Role role) {
        const Term* term = peek(role);
        if (term != nullptr) at_ += 1 + term->rest.size();
        return term;
    }
    /// The value of a term as a number.
    std::optional<int> take_value(Role role);
    /// A structure word by the part it plays: "of", "the", "and".
    bool take_glue(std::string_view part) {
        if (at_end() || !is_glue(word(), part)) return false;
        ++at_;
        return true;
    }
    /// A punctuation mark or any other token by its text.
    bool take_text(std::string_view text);
    /// A hyphen or a dash.
    bool take_dash();
    /// A token of digits only.
    std::optional<std::int64_t> take_digits(std::size_t fewest, std::size_t most);
    void skip() { ++at_; }

    /// The word before the start of this cursor (`back` = 1) in the same sentence, or null.
    [[nodiscard]] const Word* before(std::size_t back = 1) const;
    /// Whether a term of this role ends just before the start of this cursor.
    [[nodiscard]] bool follows(Role role) const;
    /// Whether the word just before the start plays this part.
    [[nodiscard]] bool follows_glue(std::string_view part) const;
    /// Whether the next word is written as the language writes the name of a month, or of a weekday.
    [[nodiscard]] bool is_written_as_month() const;
    [[nodiscard]] bool is_written_as_weekday() const;
    /// Whether the next word, a month or a weekday alone, is written as another name: "Plácido Domingo" in a language
    /// that writes these without a capital.
    [[nodiscard]] bool is_other_name() const;

private:
    const Words* words_;
    std::size_t at_;
    std::size_t begin_;
    std::size_t end_;
};

/// Whether it begins with a small letter of the Latin alphabet.
bool is_lower_case(const Word& word);

bool is_dash(std::string_view text);

bool is_apostrophe(std::string_view text);

}  // namespace dateline::dates

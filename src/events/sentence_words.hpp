// The words of one sentence as the rules of events read them: in lower case, with the words of dates set apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "config/language_pack.hpp"
#include "mentions/mention.hpp"

namespace dateline {

/// Words and marks of a sentence, by index. The article and the pack must outlive it.
class SentenceWords {
public:
    /// `dates` are mentions of the article; those outside the sentence are of no account.
    SentenceWords(const Article& article, std::size_t sentence, const std::vector<DateMention>& dates,
                  const LanguagePack& pack);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    /// In ASCII lower case; empty past the end.
    [[nodiscard]] std::string_view lower(std::size_t index) const;
    [[nodiscard]] std::string_view text(std::size_t index) const;
    [[nodiscard]] TextSpan span(std::size_t index) const { return words_[index].span; }
    [[nodiscard]] TextSpan sentence() const { return sentence_; }
    [[nodiscard]] bool is_mark(std::size_t index) const;
    [[nodiscard]] bool is_capital(std::size_t index) const;
    [[nodiscard]] bool is_date(std::size_t index) const { return index < size() && words_[index].is_date; }
    /// A finite verb or a participle, as far as its form tells.
    [[nodiscard]] bool is_verb(std::size_t index) const { return index < size() && words_[index].is_verb; }
    [[nodiscard]] bool is_in(std::string_view list, std::size_t index) const;
    /// The index of the first word at or after a byte offset of the article.
    [[nodiscard]] std::size_t at(std::size_t offset) const;
    /// Whether the words from `index` on are those of `phrase`; then how many they are, else 0.
    [[nodiscard]] std::size_t phrase_at(std::string_view phrase, std::size_t index) const;
    /// The length of the longest phrase of a list that begins at `index`, in words; 0 when none does.
    [[nodiscard]] std::size_t longest_phrase(std::string_view list, std::size_t index) const;
    /// Whether a phrase of the list ends just before `index`.
    [[nodiscard]] bool phrase_ends_before(std::string_view list, std::size_t index) const;
    /// Whether the article has `word` as it is written behind another word: then its capital is its own.
    [[nodiscard]] bool stands_inside_sentence(std::string_view word) const;
    [[nodiscard]] const LanguagePack& pack() const { return pack_; }

private:
    struct Word {
        TextSpan span{};
        std::string lower;
        TokenKind kind = TokenKind::word;
        bool is_date = false;
        bool is_verb = false;
    };

    [[nodiscard]] bool has_form_of_verb(std::size_t index) const;

    const Article& article_;
    const LanguagePack& pack_;
    TextSpan sentence_;
    std::vector<Word> words_;
};

}  // namespace dateline

// Blocks to sentences: the rules of UAX 29, repaired after abbreviations with the words of the language pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/word_sieve.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// Splits the blocks of texts of one language.
class SentenceSplitter {
public:
    SentenceSplitter(const std::string& language, const LanguagePack& pack);

    /// The sentences of the blocks, without the white space around them, in order. No sentence crosses two blocks.
    [[nodiscard]] std::vector<Sentence> split(std::string_view text, const std::vector<Block>& blocks) const;

private:
    void split_block(std::string_view text, TextSpan block, std::size_t index, std::vector<Sentence>& sentences) const;
    [[nodiscard]] bool is_one_sentence(std::string_view before, std::string_view after) const;

    /// A list of the pack that every sentence end is held against.
    struct List {
        explicit List(const LanguagePack::Words& of);
        [[nodiscard]] bool contains(std::string_view word) const {
            return sieve.may_have(word) && words->contains(word);
        }

        const LanguagePack::Words* words;
        WordSieve sieve{};
    };

    List before_name_;
    List before_number_;
    List inside_;
    List starters_;
    bool is_greek_;
};

}  // namespace dateline

// Blocks to sentences: the rules of UAX 29, repaired after abbreviations with the words of the language pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "config/word_list.hpp"

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

    WordList before_name_;
    WordList before_number_;
    WordList inside_;
    WordList starters_;
    bool is_greek_;
};

}  // namespace dateline

// Blocks to sentences: ICU's rules (UAX 29), repaired after abbreviations with the words of the language pack.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// Splits the blocks of many texts of one language; making one costs more than splitting a short text.
class SentenceSplitter {
public:
    SentenceSplitter(const std::string& language, const LanguagePack& pack);
    ~SentenceSplitter();
    SentenceSplitter(const SentenceSplitter&) = delete;
    SentenceSplitter& operator=(const SentenceSplitter&) = delete;

    /// The sentences of the blocks, without the white space around them, in order. No sentence crosses two blocks.
    [[nodiscard]] std::vector<Sentence> split(std::string_view text, const std::vector<Block>& blocks);

private:
    struct Icu;
    void split_block(std::string_view text, TextSpan block, std::size_t index, std::vector<Sentence>& sentences);
    [[nodiscard]] bool is_one_sentence(std::string_view before, std::string_view after) const;

    std::unique_ptr<Icu> icu_;
    const LanguagePack& pack_;
};

}  // namespace dateline

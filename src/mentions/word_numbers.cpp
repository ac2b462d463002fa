#include "mentions/word_numbers.hpp"

namespace dateline {

NumberedArticle WordNumbers::read(const Article& article) {
    constexpr std::size_t most_words = 50'000;
    if (words_.size() > most_words) {
        numbers_.clear();
        words_.clear();
        ++generation_;
    }
    const auto& tokens = article.tokens;
    NumberedArticle numbered{article, {}};
    numbered.words.reserve(tokens.size());
    numbers_.get_each(
        tokens.size(), [&](std::size_t i) { return article.view(tokens[i].span); },
        [&](std::size_t i, std::string_view text, TextArena&) {
            words_.push_back({text, tokens[i].kind});
            return static_cast<WordNumber>(words_.size() - 1);
        },
        [&](std::size_t, WordNumber number) { numbered.words.push_back(number); });
    return numbered;
}

}  // namespace dateline

#include "mentions/find_phrase.hpp"

#include "mentions/places/spelling.hpp"

namespace dateline {

std::vector<TextSpan> find_phrase(const Article& article, std::string_view phrase) {
    WordNumbers numbers;
    const NumberedArticle numbered = numbers.read(article);
    places::WordForms forms(numbers, nullptr);
    const std::vector<places::Word> words = places::read_words(numbered, {}, forms);
    const std::string letters = places::letters_of(phrase);
    std::vector<TextSpan> spans;
    for (std::size_t first = 0; first < words.size() && !letters.empty();) {
        const bool may_begin = letters.starts_with(words[first].folded.substr(0, 1));
        const auto range = may_begin ? places::spelled_at(words, first, letters) : std::nullopt;
        if (range) {
            spans.push_back({words[first].begin, words[range->last - 1].end()});
        }
        first = range ? range->last : first + 1;
    }
    return spans;
}

}  // namespace dateline

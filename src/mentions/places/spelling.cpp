#include "mentions/places/spelling.hpp"

#include "gazetteer/fold.hpp"

namespace dateline::places {

std::string letters_of(std::string_view name) {
    std::string letters = fold_name(name);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; });
    return letters;
}

std::optional<WordRange> spelled_at(const std::vector<Word>& words, std::size_t first, std::string_view letters) {
    std::size_t last = first;
    while (!letters.empty() && last < words.size()) {
        const std::string part = letters_of(words[last].text);
        if (!letters.starts_with(part) || words[last].sentence != words[first].sentence) {
            return std::nullopt;
        }
        letters.remove_prefix(part.size());
        ++last;
    }
    return letters.empty() ? std::optional(WordRange{first, last}) : std::nullopt;
}

}  // namespace dateline::places

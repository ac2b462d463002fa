#include "mentions/places/acronyms.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace dateline::places {
namespace {

/// In letters, and in words; what is longer is no acronym of a name.
constexpr std::size_t longest_acronym = 8;
constexpr std::size_t longest_name = 14;

/// The folded first letter of a word, 0 for none.
char initial_of(const Word& word) {
    return word.folded.empty() ? '\0' : word.folded.front();
}

/// The words before `bracket` whose initials, small words at will, spell `initials`; at least two words with capitals.
std::optional<WordRange> name_spelled_before(const std::vector<Word>& words, std::size_t bracket,
                                             std::string_view initials) {
    std::size_t left = initials.size();
    std::size_t capitals = 0;
    std::size_t index = bracket;
    while (left > 0) {
        if (index == 0 || bracket - index >= longest_name || words[index - 1].sentence != words[bracket].sentence) {
            return std::nullopt;
        }
        const Word& word = words[--index];
        const bool fits = initial_of(word) == initials[left - 1];
        if (word.is_name_like() && !fits) {
            return std::nullopt;
        }
        if (word.is_name_like() || (fits && left > 1 && word.word_case == WordCase::lower && word.text.size() <= 4)) {
            capitals += word.is_name_like() ? 1U : 0U;
            // "in" may stand for the I or be passed over; it is passed over when the word before it does not fit then.
            const bool optional = word.word_case == WordCase::lower;
            const bool needed =
                !optional || index == 0 || left < 2 || initial_of(words[index - 1]) == initials[left - 2];
            left -= needed ? 1U : 0U;
        }
    }
    return capitals >= 2 ? std::optional(WordRange{index, bracket}) : std::nullopt;
}

/// Whether the words of `range` stand again at `first`.
bool spells_same(const std::vector<Word>& words, WordRange range, std::size_t first) {
    if (first + range.size() > words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < range.size(); ++i) {
        if (words[range.first + i].folded != words[first + i].folded) {
            return false;
        }
    }
    return true;
}

}  // namespace

Acronyms find_acronyms(const std::vector<Word>& words) {
    Acronyms acronyms{std::vector<bool>(words.size(), false), std::vector<bool>(words.size(), false), {}};
    std::set<std::string, std::less<>> initials;
    std::vector<WordRange> defined;
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
        const Word& word = words[i + 1];
        if (!words[i].is("(") || !words[i + 2].is(")") || word.word_case != WordCase::upper ||
            word.folded.size() > longest_acronym) {
            continue;
        }
        if (const auto name = name_spelled_before(words, i, word.folded)) {
            defined.push_back(*name);
            initials.insert(word.folded);
        }
    }
    for (std::size_t i = 0; i < words.size() && !defined.empty(); ++i) {
        acronyms.is_initials[i] = words[i].word_case == WordCase::upper && initials.count(words[i].folded) > 0;
        for (const WordRange& name : defined) {
            if (words[i].folded == words[name.first].folded && spells_same(words, name, i)) {
                acronyms.names.push_back({i, i + name.size()});
                std::fill_n(acronyms.in_name.begin() + static_cast<std::ptrdiff_t>(i), name.size(), true);
            }
        }
    }
    return acronyms;
}

}  // namespace dateline::places

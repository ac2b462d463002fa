#include "mentions/places/acronyms.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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

/// Names of a few words each, found again by their words without a walk over all of them.
class DefinedNames {
public:
    explicit DefinedNames(const std::vector<Word>& words) : words_(words) {}

    void add(WordRange name) {
        lengths_[words_[name.first].folded] |= 1U << name.size();
        spelled_.insert(spelled(name));
    }
    [[nodiscard]] bool empty() const { return spelled_.empty(); }

    /// Calls `found` with each of the names that begins again at word `first`.
    template <class Found>
    void at(std::size_t first, Found found) const {
        const auto lengths = lengths_.find(words_[first].folded);
        if (lengths == lengths_.end()) {
            return;
        }
        for (std::size_t size = 1; size <= longest_name && first + size <= words_.size(); ++size) {
            const WordRange name{first, first + size};
            if (((lengths->second >> size) & 1U) != 0 && spelled_.count(spelled(name)) > 0) {
                found(name);
            }
        }
    }

private:
    const std::vector<Word>& words_;
    std::unordered_map<std::string_view, std::uint32_t> lengths_;  ///< in words, as bits, by first word
    std::unordered_set<std::string> spelled_;

    [[nodiscard]] std::string spelled(WordRange name) const {
        std::string text;
        for (std::size_t i = name.first; i < name.last; ++i) {
            text += words_[i].folded;
            text += '\n';
        }
        return text;
    }
};

}  // namespace

Acronyms find_acronyms(const std::vector<Word>& words) {
    Acronyms acronyms{std::vector<bool>(words.size(), false), std::vector<bool>(words.size(), false), {}};
    std::set<std::string_view> initials;
    DefinedNames defined(words);
    for (std::size_t i = 1; i + 2 < words.size(); ++i) {
        const Word& word = words[i + 1];
        if (!words[i].is("(") || !words[i + 2].is(")") || word.word_case != WordCase::upper ||
            word.folded.size() > longest_acronym) {
            continue;
        }
        if (const auto name = name_spelled_before(words, i, word.folded)) {
            defined.add(*name);
            initials.insert(word.folded);
        }
    }
    for (std::size_t i = 0; i < words.size() && !defined.empty(); ++i) {
        acronyms.is_initials[i] = words[i].word_case == WordCase::upper && initials.count(words[i].folded) > 0;
        defined.at(i, [&](WordRange name) {
            acronyms.first_of_name_ending[name.last] = name.first;
            std::fill_n(acronyms.in_name.begin() + static_cast<std::ptrdiff_t>(i), name.size(), true);
        });
    }
    return acronyms;
}

}  // namespace dateline::places

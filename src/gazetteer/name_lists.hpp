// The port to lists of words that are no places by themselves: given names, surnames, common words.
#pragma once

#include <string_view>

namespace dateline {

/// The ranks of a word in the lists. They count from 1 (most frequent); 0 means "not in the list".
struct NameRanks {
    unsigned given_name = 0;
    unsigned surname = 0;
    unsigned common_word = 0;  ///< of words of the language that are usually written in lower case

    bool operator==(const NameRanks&) const = default;
};

/// Answers for folded words (fold_name).
class NameLists {
public:
    virtual ~NameLists() = default;

    [[nodiscard]] virtual NameRanks ranks(std::string_view folded) const = 0;
    [[nodiscard]] unsigned given_name_rank(std::string_view folded) const { return ranks(folded).given_name; }
    [[nodiscard]] unsigned surname_rank(std::string_view folded) const { return ranks(folded).surname; }
    [[nodiscard]] bool is_common_word(std::string_view folded) const { return ranks(folded).common_word != 0; }
};

}  // namespace dateline

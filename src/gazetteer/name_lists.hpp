// The port to lists of words that are no places by themselves: given names, surnames, common words.
#pragma once

#include <string_view>

namespace dateline {

/// Answers for folded words (fold_name). Ranks count from 1 (most frequent); 0 means "not in the list".
class NameLists {
public:
    virtual ~NameLists() = default;

    [[nodiscard]] virtual unsigned given_name_rank(std::string_view folded) const = 0;
    [[nodiscard]] virtual unsigned surname_rank(std::string_view folded) const = 0;
    /// A word of the language that is usually written in lower case.
    [[nodiscard]] virtual bool is_common_word(std::string_view folded) const = 0;
};

}  // namespace dateline

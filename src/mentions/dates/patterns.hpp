// Patterns: the phrases of a language pack's `date.patterns`, ready to be matched. Those that begin with a word are
// found by it, so that a text without their words costs nothing.
#pragma once

#include <string_view>
#include <vector>

#include "config/date_pattern.hpp"
#include "config/language_pack.hpp"

namespace dateline::dates {

class Patterns {
public:
    /// Patterns that cannot be parsed are left out: the reader of packs has reported them.
    explicit Patterns(const LanguagePack& pack);

    [[nodiscard]] const std::vector<DatePattern>& all() const { return patterns_; }
    /// The words with which a pattern can begin. The views live as long as this.
    [[nodiscard]] std::vector<std::string_view> first_words() const;
    /// Whether one can begin with the number of a century, which may be Roman and so in no list.
    [[nodiscard]] bool begin_with_century() const { return begin_with_century_; }

private:
    std::vector<DatePattern> patterns_;
    bool begin_with_century_ = false;
};

}  // namespace dateline::dates

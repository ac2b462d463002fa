// DatePattern: one phrase of the list `date.patterns` of a language pack, taken apart. Says what stands where; what a
// slot reads in a text is known to the date rules alone.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// A piece of a pattern.
struct PatternPart {
    enum class Kind {
        word,      ///< `hace`: one of `texts`, in lower case
        slot,      ///< `<day>`: `texts` has its name
        choice,    ///< `(a / b)`: the first of `choices` that fits
        optional,  ///< `[a / b]`: the first that fits, or nothing
        open,      ///< `{`: a mention begins here
        close,     ///< `}`: and ends here
        refused,   ///< `!de|del`: the pattern does not hold when one of `texts` follows
    };
    Kind kind = Kind::word;
    std::vector<std::string> texts{};
    std::vector<std::vector<PatternPart>> choices{};

    bool operator==(const PatternPart&) const = default;
};

/// What a pattern says once its slots are read.
struct DatePattern {
    std::vector<PatternPart> parts;
    std::string meaning;       ///< one of pattern_meanings()
    std::string mod{};         ///< TIMEX3: "START", ...
    double confidence = 0.85;  ///< of 0..1
    bool is_both = false;      ///< two mentions side by side, no range

    bool operator==(const DatePattern&) const = default;
};

/// The names of slots, and what each reads, for the reader and for docs/languages.md.
struct PatternSlot {
    std::string_view name;
    std::string_view reads;
};
std::span<const PatternSlot> pattern_slots();
/// What a pattern can say: "date", "ago", "every", ...
std::span<const PatternSlot> pattern_meanings();

/// Reads a pattern and what it says ("date", "date END 0.9", "date both"). `@name` stands for a part of `parts`.
Result<DatePattern> parse_date_pattern(std::string_view pattern, std::string_view says,
                                       const LanguagePack::Words& parts);

}  // namespace dateline

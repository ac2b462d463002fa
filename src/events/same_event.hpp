// Whether two sentences of different articles tell the same event.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// The words of an event's sentence that tell something, by number: the rarer a word, the lower its number.
struct Telling {
    std::vector<std::uint32_t> words;  ///< sorted, each once: rarest first
    std::int64_t first_year = 0;
    std::int64_t first_day = 0;  ///< day number, as of to_day_number
    std::int64_t last_day = 0;
    double lone_weight = 0;  ///< of words that no other event has

    /// The numbers of the rarest words that some other event has too.
    [[nodiscard]] std::vector<std::uint32_t> rarest(std::size_t count) const;
};

/// The tellings of a list of events, and how much each word weighs.
class Tellings {
public:
    Tellings(const std::vector<Event>& events, const LanguagePack& pack);

    [[nodiscard]] const Telling& operator[](std::size_t event) const { return tellings_[event]; }
    /// The share of the weight of the lighter telling that both have, 0..1.
    [[nodiscard]] double shared(const Telling& a, const Telling& b) const;

private:
    std::vector<Telling> tellings_;
    std::vector<double> weights_;  // by word number
};

enum class Agreement {
    none,
    same_time,   ///< one account's time lies in the other's
    other_days,  ///< the same event, on other days
};

/// How two accounts agree, and how much their words are alike.
struct Likeness {
    Agreement agreement = Agreement::none;
    double share = 0;
};

/// `a` and `b` with their tellings, which are of `all`.
Likeness compare(const Event& a, const Telling& a_words, const Event& b, const Telling& b_words, const Tellings& all);

/// The time that reaches over both: some time between the first day of one and the last of the other.
When united(const When& a, const When& b);

}  // namespace dateline

// Which of a sentence's dates is the time of its event.
#pragma once

#include <optional>
#include <vector>

#include "config/language_pack.hpp"
#include "mentions/mention.hpp"

namespace dateline {

/// The time of an event, the mentions that say it, and how sure it is.
struct EventTime {
    When when{};
    std::vector<DateMention> mentions;  ///< in reading order
    double confidence = 1;
};

/// The most precise calendar date of a sentence, the first among equals. Both ends of a range, and neighbouring days
/// joined by a conjunction ("on Wednesday and Thursday"), count as one time.
std::optional<EventTime> choose_event_time(const Article& article, const std::vector<DateMention>& dates,
                                           const LanguagePack& pack);

}  // namespace dateline

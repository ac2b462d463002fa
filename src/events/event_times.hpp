// Which of a sentence's dates are times of events, and which are only mentioned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "events/clauses.hpp"

namespace dateline {

/// What an article as a whole tells about its dates.
struct DateSetting {
    /// Set for a report: the first day of its publication. Nearly all of a report is about the days around it.
    std::optional<Date> reported{};
    /// Whether centuries and decades are what the article counts in.
    bool is_coarse = false;
};
DateSetting date_setting(const Article& article, const std::vector<DateMention>& dates);

/// The time of an event, the mentions that say it, and how sure it is.
struct EventTime {
    When when{};
    std::vector<DateMention> mentions;  ///< in reading order
    double confidence = 1;
    std::size_t clause = 0;  ///< index of the clause that says it
    std::string background;  ///< why it is no event's time; empty when it is
};

/// The calendar dates of a sentence, in reading order. Both ends of a range, and neighbouring days joined by a
/// conjunction ("on Wednesday and Thursday"), are one time; "1972" beside "9 April 1972" in one clause is none.
std::vector<EventTime> find_event_times(const Article& article, const SentenceWords& words,
                                        const std::vector<Clause>& clauses, const std::vector<DateMention>& dates,
                                        const DateSetting& setting);

}  // namespace dateline

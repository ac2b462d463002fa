// Dates that an article mentions in passing: measures of a comparison, years of foundation, dates of a report.
#pragma once

#include <vector>

#include "events/event_times.hpp"

namespace dateline {

/// Says in `background` of each time of a sentence why it is no event's time, where it is none.
void mark_background(const SentenceWords& words, const std::vector<Clause>& clauses, const DateSetting& setting,
                     std::vector<EventTime>& times);

}  // namespace dateline

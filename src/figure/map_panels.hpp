// The small maps of a figure: one for each year, decade or century in which something happened.
#pragma once

#include <vector>

#include "config/config.hpp"
#include "events/event.hpp"
#include "figure/figure.hpp"

namespace dateline {

/// A stretch of time, as a panel is headed, with its events in order.
struct MapPeriod {
    std::string title;
    std::vector<Event> events;
};

/// The periods that hold events, by their first day. What lasted longer is shown where it began.
std::vector<MapPeriod> periods_of(const std::vector<Event>& events, StripForm length, const DisplayLanguage& language);

}  // namespace dateline

// Which events a figure shows: those sure enough, at most as many as asked for, in order of time.
#pragma once

#include <string>
#include <vector>

#include "config/config.hpp"
#include "events/event.hpp"

namespace dateline {

struct SelectedEvents {
    std::vector<Event> shown;           ///< by first day, last day, then as given
    std::vector<std::string> left_out;  ///< ids
};

/// Events below `min-confidence` are left out, then the least sure ones beyond `limit`; what the user wrote stays
/// first.
SelectedEvents select_events(const std::vector<Event>& events, const FigureEntry& entry);

}  // namespace dateline

// The track of each event: by its place, its source, or words that the user gave.
#pragma once

#include <vector>

#include "config/config.hpp"
#include "events/event.hpp"

namespace dateline {

/// Gives events a track by the rules of the config. The first track whose words stand in an event's sentence or caption
/// gets it. An event that has a track, and one that no rule fits, stays as it is.
void set_tracks(std::vector<Event>& events, const TrackRules& rules);

}  // namespace dateline

// The user's `events` of the config over the extracted ones: add, change, hide.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "events/event.hpp"

namespace dateline {

/// Finds the place of a name, for curated events that give no coordinates.
using Geocode = std::function<std::optional<EventPlace>(const std::string& name)>;

/// `events` with the entries applied: one with an id that is known changes or hides that event, one with a date adds an
/// event. An entry that matches nothing and adds nothing, and a place that is unknown, are errors at the entry's
/// position.
std::vector<Event> curate(std::vector<Event> events, const std::vector<EventEntry>& entries, const Geocode& geocode,
                          Diagnostics& diagnostics);

}  // namespace dateline

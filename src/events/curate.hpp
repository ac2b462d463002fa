// The user's `events` of the config over the extracted ones: add, change, hide, merge, split.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "events/event.hpp"

namespace dateline {

/// Finds the place of a name, for curated events that give no coordinates.
using Geocode = std::function<std::optional<EventPlace>(const std::string& name)>;

/// `events` with the entries applied: one with an id that is known changes or hides that event, one with a date adds an
/// event; `merge` takes other events into this one, `split-from` makes a second one of the same sentence. What an entry
/// repeats as it was extracted stays a guess of the extraction; what it changes is sure.
/// An entry of the config that matches nothing and adds nothing, and a place there that is unknown, are errors at the
/// entry's position; in a file of events they are warnings, and cost no other event.
std::vector<Event> curate(std::vector<Event> events, const std::vector<EventEntry>& entries, const Geocode& geocode,
                          Diagnostics& diagnostics);

/// The id of the event that entry `number` (from 1) adds.
std::string curated_id(const EventEntry& entry, std::size_t number);

/// The events that a chronology lists. `unseen` counts those left out that it never drafted: they are new since it was
/// last updated.
struct ListedEvents {
    std::vector<Event> events;
    std::size_t unseen = 0;
};
ListedEvents keep_listed(const std::vector<Event>& events, const std::vector<EventEntry>& entries,
                         const std::set<std::string>& drafted);

}  // namespace dateline

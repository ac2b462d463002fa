// Events as files: YAML for reading and editing, and the forms that other programs take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "events/event.hpp"

namespace dateline {

/// One JSON object a line; the form is stated in DESIGN.md under `extract`.
std::string events_to_jsonl(const std::vector<Event>& events);

/// A file of events for an editor, that a config can include and `update_event_file` keeps in step: one event a block,
/// the sentence as a comment, those that should be looked at first.
std::string events_to_yaml(std::vector<Event> events);

/// The same for events that others wrote and that were held against the articles: the quote stays, and what is not
/// borne out comes first, with `unverified:`.
std::string checked_to_yaml(std::vector<Event> events, const std::vector<EventEntry>& entries);

/// A header and one row an event (RFC 4180).
std::string events_to_csv(const std::vector<Event>& events);

/// A FeatureCollection of points (RFC 7946); events without a place have a null geometry.
std::string events_to_geojson(const std::vector<Event>& events);

/// A calendar of whole days, or of times where they are known (RFC 5545). It has no year before 1 or after 9999: such
/// events are left out with a warning.
std::string events_to_icalendar(const std::vector<Event>& events, Diagnostics& diagnostics);

/// The JSON of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
std::string events_to_timelinejs(const std::vector<Event>& events);

/// The text of markwhen (https://docs.markwhen.com), a line an event. It has no year before 1: such events are left out
/// with a warning.
std::string events_to_markwhen(const std::vector<Event>& events, Diagnostics& diagnostics);

}  // namespace dateline

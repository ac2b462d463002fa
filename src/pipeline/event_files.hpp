// Events as files: YAML for reading and editing, JSON lines, CSV and GeoJSON for other programs.
#pragma once

#include <string>
#include <vector>

#include "events/event.hpp"

namespace dateline {

/// One JSON object a line; the form is stated in DESIGN.md under `extract`.
std::string events_to_jsonl(const std::vector<Event>& events);

/// A file of events for an editor, that a config can include and `update_event_file` keeps in step: one event a block,
/// the sentence as a comment, those that should be looked at first.
std::string events_to_yaml(std::vector<Event> events);

/// A header and one row an event (RFC 4180).
std::string events_to_csv(const std::vector<Event>& events);

/// A FeatureCollection of points (RFC 7946); events without a place have a null geometry.
std::string events_to_geojson(const std::vector<Event>& events);

}  // namespace dateline

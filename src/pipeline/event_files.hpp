// Events as files: YAML for reading and editing, JSON lines, CSV and GeoJSON for other programs.
#pragma once

#include <string>
#include <vector>

#include "events/event.hpp"

namespace dateline {

/// One JSON object a line; the form is stated in DESIGN.md under `extract`.
std::string events_to_jsonl(const std::vector<Event>& events);

/// An `events:` list that a config can hold, each sentence as a comment.
std::string events_to_yaml(const std::vector<Event>& events);

/// A header and one row an event (RFC 4180).
std::string events_to_csv(const std::vector<Event>& events);

/// A FeatureCollection of points (RFC 7946); events without a place have a null geometry.
std::string events_to_geojson(const std::vector<Event>& events);

}  // namespace dateline

// EventFile: a YAML file of events that stands beside a config, drafted by `dateline extract` and edited by people.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/config.hpp"

namespace dateline {

/// What such a file holds.
struct EventFile {
    std::vector<EventEntry> events;
    std::vector<PlacePin> places;  ///< pins, as in a config
    /// The ids of all events that were ever drafted into the file, each with how: a hash of its block, or a word of
    /// pipeline/update_event_file.cpp. An id that has no entry is of an event that the editor deleted.
    std::map<std::string, std::string> drafted;
    bool is_chronology = false;  ///< it has a `drafted` section: the events of the articles are those that it lists
};

/// Reads a file of events. All errors are reported, each with file, line, column, source line, caret and hint; absent
/// when there was one.
std::optional<EventFile> read_event_file(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline

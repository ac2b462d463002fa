// Events from the tables and calendars of other programs: rows of texts, by the names of their columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"
#include "config/config.hpp"
#include "pipeline/world.hpp"

namespace dateline {

/// The texts of one row; an empty one is not given.
using EventRow = EventColumns;

/// A column: its usual name, and the text in a row or the name in a mapping.
struct EventColumn {
    const char* name;
    std::string EventColumns::*text;
};
const std::vector<EventColumn>& event_columns();

/// The entry of a row. What makes a row useless (no date, no caption) is a warning, and the row is left out; a
/// coordinate or link that cannot be read is a warning, and only it is left out.
std::optional<EventEntry> entry_of_row(const EventRow& row, const SourcePos& pos, Diagnostics& diagnostics);

/// The rows of JSON lines, or of a JSON list of objects (perhaps below `events`). `place` may be an object with name,
/// lon and lat. The records of `extract --format jsonl` are read too.
std::vector<EventEntry> read_json_events(const SourceFile& source, const EventColumns& columns,
                                         Diagnostics& diagnostics);

/// The events of a calendar (RFC 5545); recurrences and alarms are passed over with a warning.
std::vector<EventEntry> read_icalendar(const SourceFile& source, Diagnostics& diagnostics);

/// The events of any file but YAML, by its ending: JSON, iCalendar, or what GDAL reads (CSV, GeoJSON, GeoPackage,
/// Shapefile, FlatGeobuf). `path` is permitted already.
std::vector<EventEntry> read_event_rows(const EventFileEntry& entry, const std::string& path, const World& world,
                                        Diagnostics& diagnostics);

}  // namespace dateline

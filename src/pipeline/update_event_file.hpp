// A file of events in step with its articles: new, changed and vanished events are marked, and every byte that a person
// wrote stays.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/result.hpp"
#include "base/source_file.hpp"
#include "events/event.hpp"

namespace dateline {

/// The new text, and what happened.
struct EventFileUpdate {
    std::string text;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t vanished = 0;
};

/// `file` with the events that the articles give now:
/// - an event that the file does not know becomes a block with `review: "new"` behind its predecessor in time;
/// - one whose sentence, date or place changed keeps its block under the new id, with `changed:`; the facts follow the
///   articles only where the block was never edited;
/// - one that no article has any more keeps its block, with `vanished:`;
/// - one whose block was deleted, or that another block merges, stays away.
/// Updating twice changes nothing more. A file that cannot be read is reported and gives an Error.
Result<EventFileUpdate> update_event_file(const SourceFile& file, std::vector<Event> events, Diagnostics& diagnostics);

}  // namespace dateline

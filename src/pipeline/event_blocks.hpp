// The text of a file of events as lines, and which of them are the block of which event: what an update needs to put
// something in without touching what people wrote.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/source_file.hpp"
#include "config/node.hpp"

namespace dateline {

/// An item of `events`. Lines count from 0.
struct EventBlock {
    Node item;
    std::size_t first_line = 0;  ///< of the comments that stand directly above it, or its own
    std::size_t dash_line = 0;
    std::size_t last_line = 0;  ///< the last one that holds a part of it
    std::size_t indent = 0;     ///< columns before its dash
};

/// The lines as they are, each without its LF; those of a file of Windows keep their CR.
struct EventBlocks {
    std::vector<std::string> lines;
    std::vector<EventBlock> blocks;
    std::optional<std::size_t> events_line{};        ///< of the key `events`
    std::optional<std::size_t> drafted_line{};       ///< of the key `drafted`
    std::optional<std::size_t> last_drafted_line{};  ///< the last line of that section
};

/// Finds the blocks of a file that read_event_file accepts. A file that is written in a way that cannot be patched
/// (UTF-16, flow style around the whole list, aliases) is an Error that says so.
Result<EventBlocks> find_event_blocks(const SourceFile& file);

}  // namespace dateline

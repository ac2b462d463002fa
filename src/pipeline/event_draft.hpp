// Events as blocks of YAML that a person reads and edits: what stands in a file of `dateline extract`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/event.hpp"

namespace dateline {

/// Why an editor should look at an event before the others; empty when nothing speaks against it.
std::string review_reason(const Event& event);

/// A key that stands above the facts of a block: `review`, `changed`, `vanished` or `unverified`.
struct BlockMark {
    std::string key;
    std::string text;
};

/// The lines of an event's block, without line ends: the sentence and its source as comments, then the entry. `indent`
/// spaces stand before its dash.
std::vector<std::string> draft_block(const Event& event, const std::vector<BlockMark>& marks, std::size_t indent);

/// "key: "text"": a line that holds a mark, without indentation.
std::string mark_line(const BlockMark& mark);
/// Whether a line of a block holds a mark. Such lines come and go, and are no edit.
bool is_mark_line(std::string_view line);

/// How a block was drafted: a hash of its lines but the marks.
std::string block_hash(const std::vector<std::string>& lines);

/// The lines of the `drafted` section.
std::vector<std::string> drafted_lines(const std::vector<std::pair<std::string, std::string>>& drafted);

/// How the comment with the sentence begins in each of its lines.
inline constexpr std::string_view sentence_comment = "# > ";

/// Events in the order of time, equal ones as they came.
void sort_by_time(std::vector<Event>& events);

}  // namespace dateline

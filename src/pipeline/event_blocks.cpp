#include "pipeline/event_blocks.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

namespace {

bool is_blank(std::string_view line) {
    return trim(line).empty();
}

bool is_comment(std::string_view line) {
    return trim(line).starts_with('#');
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) lines.emplace_back(line);
    return lines;
}

Error cannot_patch(const SourceFile& file, std::size_t line, const std::string& reason) {
    return {"this file cannot be updated: " + reason,
            {file.name, line, 0},
            "write each event as a block of lines that begins with '- '"};
}

// A lone CR ends a line for YAML and not for us.
bool has_lone_return(std::string_view text) {
    for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
        if (at + 1 == text.size() || text[at + 1] != '\n') return true;
    }
    return false;
}

// The line of the dash of an item whose value begins at `pos`: the dash may stand alone on a line before.
std::optional<std::size_t> find_dash(const std::vector<std::string>& lines, const SourcePos& pos) {
    for (std::size_t line = pos.line; line > 0; --line) {
        const std::string_view text = trim(lines[line - 1]);
        if (text.starts_with("- ") || text == "-") return line - 1;
        if (!text.empty() && !text.starts_with('#') && line < pos.line) return std::nullopt;
    }
    return std::nullopt;
}

// Comments directly above an item belong to it, unless they are indented into the item before.
std::size_t first_comment_above(const std::vector<std::string>& lines, std::size_t line, std::size_t indent) {
    while (line > 0 && is_comment(lines[line - 1]) && indent_of(lines[line - 1]) <= indent) --line;
    return line;
}

// Blank lines and comments at the end of a stretch belong to nothing, or to what follows.
std::size_t last_content_line(const std::vector<std::string>& lines, std::size_t first, std::size_t end,
                              std::size_t indent) {
    while (end > first + 1) {
        const std::string& line = lines[end - 1];
        const bool is_loose = is_blank(line) || (is_comment(line) && indent_of(line) <= indent);
        if (!is_loose) break;
        --end;
    }
    return end - 1;
}

// Where the section after `events` begins.
std::size_t end_of_events(const Node& root, const std::vector<std::string>& lines) {
    bool seen = false;
    for (const auto& entry : root.entries) {
        if (seen) return first_comment_above(lines, entry.key_pos.line - 1, 0);
        seen = entry.key == "events";
    }
    return lines.size();
}

Result<void> find_blocks(const Node& events, std::size_t end, EventBlocks& found, const SourceFile& file) {
    for (const auto& item : events.items) {
        const auto dash = find_dash(found.lines, item.pos);
        const bool is_after = found.blocks.empty() || (dash && *dash > found.blocks.back().dash_line);
        if (!dash || !is_after)
            return cannot_patch(file, item.pos.line, "its events are a list in one line, or aliases");
        const std::size_t indent = indent_of(found.lines[*dash]);
        found.blocks.push_back({item, first_comment_above(found.lines, *dash, indent), *dash, *dash, indent});
    }
    for (std::size_t i = 0; i < found.blocks.size(); ++i) {
        EventBlock& block = found.blocks[i];
        const std::size_t next = i + 1 < found.blocks.size() ? found.blocks[i + 1].first_line : end;
        block.last_line = last_content_line(found.lines, block.dash_line, next, block.indent);
    }
    return {};
}

void find_drafted(const Node& root, EventBlocks& found) {
    for (const auto& entry : root.entries) {
        if (entry.key != "drafted") continue;
        found.drafted_line = entry.key_pos.line - 1;
        std::size_t last = entry.key_pos.line;
        for (const auto& drafted : entry.value.entries) last = std::max(last, drafted.value.pos.line);
        found.last_drafted_line = last - 1;
    }
}

}  // namespace

Result<EventBlocks> find_event_blocks(const SourceFile& file) {
    if (file.text.find('\0') != std::string::npos) return cannot_patch(file, 0, "it is not UTF-8");
    if (has_lone_return(file.text)) return cannot_patch(file, 0, "some of its lines end in CR alone");
    Diagnostics diagnostics;
    const auto root = read_yaml(file, diagnostics);
    if (!root) return cannot_patch(file, 0, "it is no YAML");
    EventBlocks found;
    found.lines = lines_of(file.text);
    for (const auto& entry : root->entries) {
        if (entry.key == "events") found.events_line = entry.key_pos.line - 1;
    }
    const Node* events = root->find("events");
    if (events != nullptr) {
        const auto done = find_blocks(*events, end_of_events(*root, found.lines), found, file);
        if (!done) return done.error();
    }
    find_drafted(*root, found);
    return found;
}

}  // namespace dateline

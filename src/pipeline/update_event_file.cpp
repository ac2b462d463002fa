#include "pipeline/update_event_file.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "config/event_file.hpp"
#include "pipeline/event_blocks.hpp"
#include "pipeline/event_draft.hpp"
#include "pipeline/match_events.hpp"

namespace dateline {

namespace {

constexpr std::string_view vanished_text = "no article says this any more";
/// Stands before the hash of a block whose event is gone and marked as such.
constexpr std::string_view vanished_word = "vanished ";

using Lines = std::vector<std::string>;

// A block of the file while it is being changed.
struct OpenBlock {
    const EventBlock* block = nullptr;
    const EventEntry* entry = nullptr;
    std::string id;  ///< may become another
    Lines lines;
    std::vector<Event> behind;  ///< new events that go behind it
};

std::size_t byte_of_column(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (; column > 1 && at < line.size(); --column) at += decode_at(line, at).size;
    return at;
}

// The sentence as the comments of a drafted block give it; the caption where they are gone.
std::string sentence_of(const OpenBlock& open) {
    std::string sentence;
    for (const auto& line : open.lines) {
        const std::string_view text = trim(line);
        if (!text.starts_with(sentence_comment)) continue;
        sentence += (sentence.empty() ? "" : " ") + std::string(text.substr(sentence_comment.size()));
    }
    if (sentence.empty() && open.entry->label) sentence = *open.entry->label;
    return sentence;
}

std::string folded(std::string_view text) {
    std::string words;
    for (const auto line : split_lines(text)) {
        for (const auto word : split(line, ' ')) {
            if (!word.empty()) words += (words.empty() ? "" : " ") + std::string(word);
        }
    }
    return words;
}

std::string place_name(const Event& event) {
    return event.places.empty() ? "no place" : event.places.front().name;
}

// The pieces of a `changed` mark, joined.
std::string joined(const std::vector<std::string>& pieces, const std::string& otherwise) {
    std::string text;
    for (const auto& piece : pieces) text += (text.empty() ? "" : "; ") + piece;
    return text.empty() ? otherwise : text;
}

class Updater {
public:
    Updater(const SourceFile& file, EventBlocks found, EventFile read, std::vector<Event> events)
        : file_(file), found_(std::move(found)), read_(std::move(read)), events_(std::move(events)) {
        sort_by_time(events_);
        has_returns_ = !found_.lines.empty() && found_.lines.front().ends_with('\r');
        for (std::size_t i = 0; i < found_.blocks.size(); ++i) {
            const EventBlock& block = found_.blocks[i];
            OpenBlock open{&block, &read_.events[i], read_.events[i].id, {}, {}};
            for (std::size_t line = block.first_line; line <= block.last_line; ++line) {
                open.lines.push_back(found_.lines[line]);
            }
            blocks_.push_back(std::move(open));
        }
    }

    Result<EventFileUpdate> run() {
        for (const auto& open : blocks_) {
            known_.insert(open.id);
            known_.insert(open.entry->merge.begin(), open.entry->merge.end());
        }
        std::set<std::string> now;
        for (const auto& event : events_) now.insert(event.id);
        std::vector<Event> unseen;
        for (const auto& event : events_) {
            if (!known_.contains(event.id) && !read_.drafted.contains(event.id)) unseen.push_back(event);
        }
        for (auto& open : blocks_) {
            if (now.contains(open.id)) keep(open);
        }
        if (const auto done = match_lost(now, unseen); !done) return done.error();
        place_new(unseen);
        result_.text = text();
        return result_;
    }

private:
    // The event is as it was, or back again.
    void keep(OpenBlock& open) {
        std::string& how = read_.drafted[open.id];
        if (how.starts_with(vanished_word)) {
            how.erase(0, vanished_word.size());
            remove_vanished_mark(open);
        }
        if (how.empty()) how = "kept";
    }

    // Only as Dateline wrote it: the editor's own words stay.
    static void remove_vanished_mark(OpenBlock& open) {
        const std::string ours = mark_line({"vanished", std::string(vanished_text)});
        std::erase_if(open.lines, [&](const std::string& line) { return trim(line) == ours; });
    }

    // Events whose ids are gone: changed ones get the id of what they became, the others are marked.
    Result<void> match_lost(const std::set<std::string>& now, std::vector<Event>& unseen) {
        std::vector<OpenBlock*> lost;
        std::vector<std::string> old_texts;
        for (auto& open : blocks_) {
            if (open.id.empty() || now.contains(open.id) || !read_.drafted.contains(open.id)) continue;
            lost.push_back(&open);
            old_texts.push_back(sentence_of(open));
        }
        std::vector<std::string> new_texts;
        for (const auto& event : unseen) new_texts.push_back(event.sentence);
        const auto matches = match_texts(old_texts, new_texts);
        std::set<std::string> taken;
        for (std::size_t i = 0; i < lost.size(); ++i) {
            const auto done = matches[i] ? change(*lost[i], unseen[*matches[i]], old_texts[i]) : vanish(*lost[i]);
            if (!done) return done.error();
            if (matches[i]) taken.insert(unseen[*matches[i]].id);
        }
        std::erase_if(unseen, [&](const Event& event) { return taken.contains(event.id); });
        return {};
    }

    Result<void> vanish(OpenBlock& open) {
        std::string& how = read_.drafted[open.id];
        if (how.starts_with(vanished_word)) return {};
        how.insert(0, vanished_word);
        ++result_.vanished;
        return set_mark(open, {"vanished", std::string(vanished_text)});
    }

    Result<void> change(OpenBlock& open, const Event& event, const std::string& old_sentence) {
        const std::string drafted = read_.drafted[open.id];
        const bool is_untouched = drafted.ends_with(block_hash(open.lines));
        const std::string text =
            is_untouched ? before_text(open, event, old_sentence) : now_text(open, event, old_sentence);
        // A pin is the editor's own change, of which nobody has to be told.
        const bool is_pinned = !event.places.empty() && event.places.front().key.starts_with("pin:");
        const bool is_silent = is_pinned && folded(event.sentence) == old_sentence && open.entry->date == event.when;
        read_.drafted.erase(open.id);
        if (!is_silent) ++result_.changed;
        if (is_untouched) {
            redraft(open, event, is_silent ? std::string() : text);
        } else {
            if (const auto done = rename(open, event.id); !done) return done;
            if (!is_silent) {
                if (const auto done = set_mark(open, {"changed", text}); !done) return done;
            }
            remove_vanished_mark(open);
        }
        open.id = event.id;
        read_.drafted[event.id] = is_untouched ? block_hash(open.lines) : "kept";
        return {};
    }

    // What the drafted facts were, for a block that follows the articles.
    std::string before_text(const OpenBlock& open, const Event& event, const std::string& old_sentence) const {
        std::vector<std::string> pieces;
        if (open.entry->date && *open.entry->date != event.when) pieces.push_back("was " + to_edtf(*open.entry->date));
        const std::string old_place = open.entry->place ? open.entry->place->name : "no place";
        if (old_place != place_name(event)) pieces.push_back("was at " + old_place);
        if (old_sentence != folded(event.sentence)) pieces.push_back("the sentence was: " + old_sentence);
        return joined(pieces, "another place of this name");
    }

    // What the articles say now, for a block that keeps the editor's facts.
    std::string now_text(const OpenBlock& open, const Event& event, const std::string& old_sentence) const {
        std::vector<std::string> pieces;
        if (open.entry->date && *open.entry->date != event.when) {
            pieces.push_back("the articles now say " + to_edtf(event.when));
        }
        if (open.entry->place && open.entry->place->name != place_name(event)) {
            pieces.push_back("the articles now give " + place_name(event));
        }
        if (old_sentence != folded(event.sentence)) pieces.push_back("the sentence is now: " + folded(event.sentence));
        return joined(pieces, "the articles now say so too");
    }

    void redraft(OpenBlock& open, const Event& event, const std::string& changed) {
        std::vector<BlockMark> marks;
        if (auto reason = review_reason(event); !reason.empty()) marks.push_back({"review", std::move(reason)});
        if (!changed.empty()) marks.push_back({"changed", changed});
        open.lines = with_returns(draft_block(event, marks, open.block->indent));
    }

    // The id is the only word of an edited block that an update replaces.
    Result<void> rename(OpenBlock& open, const std::string& id) {
        const SourcePos& pos = open.block->item.find("id")->pos;
        std::string* line = line_at(open, pos.line);
        if (line == nullptr) return cannot_patch(pos, "the id stands outside of its event");
        const std::size_t at = line->find(open.id, byte_of_column(*line, pos.column));
        if (at == std::string::npos) return cannot_patch(pos, "the id is an alias");
        line->replace(at, open.id.size(), id);
        return {};
    }

    // Puts a mark in, or in the place of an older one of its kind.
    Result<void> set_mark(OpenBlock& open, const BlockMark& mark) {
        const Node& item = open.block->item;
        const std::string& dash_line = open.lines[open.block->dash_line - open.block->first_line];
        if (trim(trim(dash_line).substr(1)).starts_with('{')) return set_flow_mark(open, mark);
        const std::string text =
            std::string(item.entries.front().key_pos.column - 1, ' ') + mark_line(mark) + (has_returns_ ? "\r" : "");
        for (auto& line : open.lines) {
            if (!trim(line).starts_with(mark.key + ": \"") || !trim(line).ends_with('"')) continue;
            line = text;
            return {};
        }
        if (item.find(mark.key) != nullptr) return {};  // The editor's own words under this key stay.
        if (item.entries.size() < 2) {
            open.lines.push_back(text);
            return {};
        }
        const std::size_t line = item.entries[1].key_pos.line - 1;
        if (line < open.block->first_line || line > open.block->last_line) {
            return cannot_patch(item.pos, "an event is written through an alias");
        }
        open.lines.insert(open.lines.begin() + static_cast<std::ptrdiff_t>(line - open.block->first_line), text);
        return {};
    }

    Result<void> set_flow_mark(OpenBlock& open, const BlockMark& mark) {
        const Node& item = open.block->item;
        if (item.find(mark.key) != nullptr) return {};
        std::string* line = line_at(open, item.pos.line);
        const std::size_t at =
            line == nullptr ? std::string::npos : line->find('{', byte_of_column(*line, item.pos.column));
        if (at == std::string::npos) return cannot_patch(item.pos, "an event is written through an alias");
        line->insert(at + 1, mark_line(mark) + ", ");
        return {};
    }

    // Each new event goes behind the one before it in time, wherever the editor put that.
    void place_new(const std::vector<Event>& unseen) {
        std::map<std::string, std::size_t> block_of;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!blocks_[i].id.empty()) block_of[blocks_[i].id] = i;
        }
        std::set<std::string> new_ids;
        for (const auto& event : unseen) new_ids.insert(event.id);
        std::vector<Event>* spot = &before_all_;
        for (const auto& event : events_) {
            if (const auto at = block_of.find(event.id); at != block_of.end()) spot = &blocks_[at->second].behind;
            if (!new_ids.contains(event.id)) continue;
            spot->push_back(event);
            read_.drafted[event.id] = block_hash(new_block(event));
            ++result_.added;
        }
    }

    [[nodiscard]] Lines new_block(const Event& event) const {
        std::string reason = review_reason(event);
        reason = reason.empty() ? "new" : "new; " + reason;
        const std::size_t indent = blocks_.empty() ? 2 : blocks_.front().block->indent;
        return with_returns(draft_block(event, {{"review", reason}}, indent));
    }

    [[nodiscard]] Lines with_returns(Lines lines) const {
        for (auto& line : lines) line += has_returns_ ? "\r" : "";
        return lines;
    }

    static void append(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

    // Old lines and changed blocks in the order of the file.
    [[nodiscard]] std::string text() const {
        Lines lines;
        const std::string blank = has_returns_ ? "\r" : "";
        const std::size_t first = blocks_.empty() ? head_end() : blocks_.front().block->first_line;
        std::size_t at = 0;
        copy(at, first, lines);
        if (blocks_.empty() && !before_all_.empty()) open_list(lines);
        for (const auto& event : before_all_) {
            if (blocks_.empty()) lines.push_back(blank);
            append(lines, new_block(event));
            if (!blocks_.empty()) lines.push_back(blank);
        }
        for (const auto& open : blocks_) {
            copy(at, open.block->first_line, lines);
            append(lines, open.lines);
            at = open.block->last_line + 1;
            for (const auto& event : open.behind) {
                lines.push_back(blank);
                append(lines, new_block(event));
            }
        }
        copy(at, found_.lines.size(), lines);
        if (!found_.drafted_line) append_drafted(lines);
        std::string text;
        for (std::size_t i = 0; i < lines.size(); ++i) text += (i == 0 ? "" : "\n") + lines[i];
        return text;
    }

    // Copies lines of the file up to `end`; the lines of the drafted section are written anew, its comments kept.
    void copy(std::size_t& at, std::size_t end, Lines& lines) const {
        for (; at < end; ++at) {
            if (!found_.drafted_line || at < *found_.drafted_line || at > *found_.last_drafted_line) {
                lines.push_back(found_.lines[at]);
            } else if (at == *found_.drafted_line) {
                append(lines, with_returns(drafted_lines({read_.drafted.begin(), read_.drafted.end()})));
            } else if (trim(found_.lines[at]).starts_with('#')) {
                lines.push_back(found_.lines[at]);
            }
        }
    }

    void append_drafted(Lines& lines) const {
        while (!lines.empty() && trim(lines.back()).empty()) lines.pop_back();
        Lines section{"",
                      "# Dateline's own list of what it drafted: an event that you delete above stays listed here."};
        append(section, drafted_lines({read_.drafted.begin(), read_.drafted.end()}));
        append(lines, with_returns(section));
        lines.emplace_back();
    }

    // The end of what stands above the first block of a list that is empty.
    [[nodiscard]] std::size_t head_end() const {
        if (found_.events_line) return *found_.events_line + 1;
        if (found_.drafted_line) return *found_.drafted_line;
        return found_.lines.size();
    }

    // "events: []" becomes "events:".
    void open_list(Lines& lines) const {
        if (!found_.events_line) {
            lines.push_back(has_returns_ ? "events:\r" : "events:");
            return;
        }
        std::string& line = lines.back();
        const std::size_t bracket = line.find('[');
        const std::size_t close = line.find(']');
        if (bracket == std::string::npos || close == std::string::npos) return;
        line.erase(bracket, close - bracket + 1);
        while (line.ends_with(' ')) line.pop_back();
    }

    std::string* line_at(OpenBlock& open, std::size_t number) const {
        const bool is_inside = number > open.block->first_line && number <= open.block->last_line + 1;
        return is_inside ? &open.lines[number - 1 - open.block->first_line] : nullptr;
    }

    [[nodiscard]] Error cannot_patch(const SourcePos& pos, const std::string& reason) const {
        return {"this file cannot be updated: " + reason, {file_.name, pos.line, pos.column}, "write the event out"};
    }

    const SourceFile& file_;
    EventBlocks found_;
    EventFile read_;
    std::vector<Event> events_;
    std::vector<OpenBlock> blocks_;
    std::vector<Event> before_all_;
    std::set<std::string> known_;
    bool has_returns_ = false;
    EventFileUpdate result_;
};

}  // namespace

Result<EventFileUpdate> update_event_file(const SourceFile& file, std::vector<Event> events, Diagnostics& diagnostics) {
    auto read = read_event_file(file, diagnostics);
    if (!read) return Error{"'" + file.name + "' is not updated", {}, "mend its errors first"};
    auto found = find_event_blocks(file);
    if (!found) return found.error();
    return Updater(file, std::move(*found), *std::move(read), std::move(events)).run();
}

}  // namespace dateline

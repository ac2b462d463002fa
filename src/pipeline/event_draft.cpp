#include "pipeline/event_draft.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "config/yaml_text.hpp"
#include "events/curate.hpp"
#include "pipeline/event_files.hpp"

namespace dateline {

namespace {

constexpr std::size_t comment_width = 100;  // code points
/// Below these an event is to be looked at first.
constexpr double sure_date = 0.7;
constexpr double sure_place = 0.6;

constexpr std::array<std::string_view, 4> mark_keys = {"review", "changed", "vanished", "unverified"};

// What may not stand in a YAML file becomes U+FFFD; line ends become spaces.
std::string printable(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_at(text, at);
        const std::string_view bytes = text.substr(at, point.size);
        at += point.size;
        if (point.value == U'\n' || point.value == U'\r' || point.value == U'\t') {
            clean += ' ';
        } else {
            clean += first_control_character(bytes) ? std::string_view("\xef\xbf\xbd") : bytes;
        }
    }
    return clean;
}

// A double-quoted YAML scalar (YAML 1.2, 7.3.1): always safe, whatever the text holds.
std::string yaml_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : printable(text)) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

// `text` wrapped between words into comments that begin with `prefix`.
void add_comment(std::vector<std::string>& lines, const std::string& prefix, std::string_view text) {
    std::string line;
    for (const auto word : split(text, ' ')) {
        if (word.empty()) continue;
        if (!line.empty() && count_code_points(line) + 1 + count_code_points(word) > comment_width) {
            lines.push_back(prefix + line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
    }
    if (!line.empty()) lines.push_back(prefix + line);
}

std::string place_text(const EventPlace& place) {
    return "{name: " + yaml_text(place.name) + ", lon: " + format_number(place.point.lon.value(), 5) +
           ", lat: " + format_number(place.point.lat.value(), 5) + "}";
}

// Ids of our own need no quotes; those of others may hold anything.
bool is_plain(std::string_view id) {
    return id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               std::string_view::npos &&
           id.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0;
}

void add_reason(std::string& reasons, const std::string& reason) {
    reasons += (reasons.empty() ? "" : "; ") + reason;
}

}  // namespace

std::string review_reason(const Event& event) {
    std::string reasons;
    const std::string surety = " (confidence " + format_number(event.confidence) + ")";
    if (event.confidence < sure_date) add_reason(reasons, "the date '" + event.date_text + "' is a guess" + surety);
    if (event.places.empty()) return reasons;
    const EventPlace& place = event.places.front();
    if (place.confidence < sure_place) {
        add_reason(reasons,
                   "the place " + place.name + " is a guess (confidence " + format_number(place.confidence) + ")");
    }
    return reasons;
}

std::vector<std::string> draft_block(const Event& event, const std::vector<BlockMark>& marks, std::size_t indent) {
    const std::string margin(indent, ' ');
    std::vector<std::string> lines;
    add_comment(lines, margin + std::string(sentence_comment), printable(event.sentence));
    for (const auto& article : event.articles) {
        // Where a machine keeps its files is no business of the file's readers.
        const std::size_t begin = article.starts_with('/') ? article.rfind('/') + 1 : 0;
        lines.push_back(margin + "# " + printable(article.substr(begin)));
    }
    lines.push_back(margin + "- id: " + (is_plain(event.id) ? event.id : yaml_text(event.id)));
    for (const auto& mark : marks) lines.push_back(margin + "  " + mark_line(mark));
    lines.push_back(margin + "  date: \"" + to_edtf(event.when) + "\"");
    if (!event.places.empty()) lines.push_back(margin + "  place: " + place_text(event.places.front()));
    lines.push_back(margin + "  label: " + yaml_text(event.label));
    return lines;
}

std::string mark_line(const BlockMark& mark) {
    return mark.key + ": " + yaml_text(mark.text);
}

bool is_mark_line(std::string_view line) {
    line = trim(line);
    return std::ranges::any_of(mark_keys, [&](std::string_view key) {
        return line.starts_with(key) && line.substr(key.size()).starts_with(":");
    });
}

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/.
std::string block_hash(const std::vector<std::string>& lines) {
    std::uint32_t state = 2166136261U;
    for (const auto& line : lines) {
        if (is_mark_line(line)) continue;
        for (const char c : std::string(trim(line)) + "\n") state = (state ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 4) text += digits[(state >> (shift - 4)) & 15U];
    return text;
}

std::vector<std::string> drafted_lines(const std::vector<std::pair<std::string, std::string>>& drafted) {
    std::vector<std::string> lines{"drafted:"};
    for (const auto& [id, how] : drafted) lines.push_back("  " + id + ": \"" + how + "\"");
    return lines;
}

void sort_by_time(std::vector<Event>& events) {
    std::ranges::stable_sort(events, {}, [](const Event& event) {
        return std::tuple(to_day_number(first_day(event.when)), to_day_number(last_day(event.when)));
    });
}

// Those to be looked at come first; the others in the order of time.
std::string events_to_yaml(std::vector<Event> events) {
    sort_by_time(events);
    std::ranges::stable_sort(events, {}, [](const Event& event) { return review_reason(event).empty(); });
    std::string text =
        "# Events drafted by 'dateline extract'; those with 'review:' come first. docs/editing.md tells what can be "
        "edited.\n"
        "# In a config: 'events: [<this file>]'. After the articles changed: 'dateline extract --update <this file> "
        "...'.\n\n";
    text += "events:\n";
    std::vector<std::pair<std::string, std::string>> drafted;
    for (const auto& event : events) {
        std::vector<BlockMark> marks;
        if (auto reason = review_reason(event); !reason.empty()) marks.push_back({"review", std::move(reason)});
        const auto lines = draft_block(event, marks, 2);
        drafted.emplace_back(event.id, block_hash(lines));
        text += "\n";
        for (const auto& line : lines) text += line + "\n";
    }
    std::ranges::sort(drafted);
    text +=
        "\n# Dateline's own list of what it drafted: an event that you delete above stays listed here and does not "
        "come back.\n";
    for (const auto& line : drafted_lines(drafted)) text += line + "\n";
    return text;
}

std::string checked_to_yaml(std::vector<Event> events, const std::vector<EventEntry>& entries) {
    std::map<std::string, const EventEntry*> entry_of;
    for (std::size_t i = 0; i < entries.size(); ++i) entry_of[curated_id(entries[i], i + 1)] = &entries[i];
    sort_by_time(events);
    std::ranges::stable_sort(events, {}, [&](const Event& event) { return entry_of.at(event.id)->unverified.empty(); });
    std::string text =
        "# Events of others, checked by 'dateline extract --draft'; those with 'unverified:' come first.\n"
        "# docs/editing.md tells what can be edited. In a config: 'events: [<this file>]'.\n\nevents:\n";
    for (const auto& event : events) {
        const EventEntry& entry = *entry_of.at(event.id);
        std::vector<BlockMark> marks;
        if (!entry.unverified.empty()) marks.push_back({"unverified", entry.unverified});
        auto lines = draft_block(event, marks, 2);
        if (!entry.quote.empty()) lines.push_back("    quote: " + yaml_text(entry.quote));
        if (!event.track.empty()) lines.push_back("    track: " + yaml_text(event.track));
        if (!event.source.empty()) lines.push_back("    source: " + yaml_text(event.source));
        if (!event.link.empty()) lines.push_back("    link: " + yaml_text(event.link));
        text += "\n";
        for (const auto& line : lines) text += line + "\n";
    }
    return text +
           "\n# The events of this file are the chronology; 'dateline extract --update' adds what it "
           "lacks.\ndrafted:\n";
}

}  // namespace dateline

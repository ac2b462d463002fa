// iCalendar (RFC 5545): the content lines of VEVENT, as far as a chronology needs them.
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pipeline/event_rows.hpp"

namespace dateline {

namespace {

// A content line: NAME;PARAMETERS:VALUE (3.1).
struct ContentLine {
    std::string name;
    std::string parameters;
    std::string value;
    std::size_t number = 0;
};

// A line that begins with white space goes on with the one before.
std::vector<ContentLine> content_lines(std::string_view text) {
    std::vector<std::pair<std::string, std::size_t>> unfolded;
    std::size_t number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (!unfolded.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
            unfolded.back().first += line.substr(1);
        } else if (!line.empty()) {
            unfolded.emplace_back(line, number);
        }
    }
    std::vector<ContentLine> lines;
    for (const auto& [line, at] : unfolded) {
        bool is_quoted = false;
        std::size_t colon = 0;
        while (colon < line.size() && (is_quoted || line[colon] != ':')) is_quoted ^= line[colon++] == '"';
        const std::string head = line.substr(0, colon);
        const auto semicolon = head.find(';');
        std::string name = to_lower_ascii(head.substr(0, semicolon));
        lines.push_back({std::move(name), semicolon == std::string::npos ? "" : head.substr(semicolon),
                         colon < line.size() ? line.substr(colon + 1) : "", at});
    }
    return lines;
}

// 3.3.11.
std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            text += value[at];
            continue;
        }
        const char next = value[++at];
        text += next == 'n' || next == 'N' ? '\n' : next;
    }
    return text;
}

// "20180425" or "20180425T140500Z" as EDTF; other text comes back as it is, and is refused as a date.
std::string edtf_of(const std::string& value) {
    if (value.size() < 8) return value;
    std::string date = value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6, 2);
    if (value.size() >= 13 && value[8] == 'T') date += "T" + value.substr(9, 2) + ":" + value.substr(11, 2);
    return date;
}

// The end of whole days is the day after the last one (3.6.1).
std::string last_day_of(const std::string& value) {
    const auto when = parse_edtf(edtf_of(value));
    if (!when.ok() || !when->from.has_day() || when->from.time) return edtf_of(value);
    return to_iso(add_days(when->from, -1));
}

// What a line adds to the event; others are for the programs of calendars.
void take(const ContentLine& line, EventRow& row) {
    if (line.name == "uid") row.id = unescaped(line.value);
    if (line.name == "summary") row.label = unescaped(line.value);
    if (line.name == "location") row.place = unescaped(line.value);
    if (line.name == "categories") row.track = unescaped(line.value.substr(0, line.value.find(',')));
    if (line.name == "url") row.link = line.value;
    if (line.name == "dtstart") row.date = edtf_of(line.value);
    if (line.name == "dtend") row.end = last_day_of(line.value);
    if (line.name == "geo") {
        const auto semicolon = line.value.find(';');
        row.lat = line.value.substr(0, semicolon);
        row.lon = semicolon == std::string::npos ? "" : line.value.substr(semicolon + 1);
    }
}

}  // namespace

std::vector<EventEntry> read_icalendar(const SourceFile& source, Diagnostics& diagnostics) {
    std::vector<EventEntry> events;
    const std::string text = to_valid_utf8(source.text);
    const auto lines = content_lines(text);
    if (lines.empty() || lines.front().name != "begin" || to_lower_ascii(lines.front().value) != "vcalendar") {
        diagnostics.warning("this is no iCalendar file; it is skipped", {source.name, 1, 0});
        return events;
    }
    std::vector<std::string> open;
    EventRow row;
    SourcePos pos{source.name, 0, 0};
    for (const auto& line : lines) {
        const std::string component = to_lower_ascii(line.value);
        if (line.name == "begin") {
            open.push_back(component);
            if (component == "vevent") {
                row = {};
                pos.line = line.number;
            }
        } else if (line.name == "end") {
            if (open.empty() || open.back() != component) {
                diagnostics.warning("END:" + line.value + " ends nothing that is open; the rest is skipped",
                                    {source.name, line.number, 0});
                return events;
            }
            open.pop_back();
            if (component != "vevent") continue;
            if (auto entry = entry_of_row(row, pos, diagnostics)) events.push_back(*std::move(entry));
        } else if (!open.empty() && open.back() == "vevent") {
            if (line.name == "rrule") diagnostics.warning("an event that recurs is taken once", pos);
            take(line, row);
        }
    }
    if (!open.empty())
        diagnostics.warning("the calendar ends before END:" + open.back(), {source.name, lines.back().number, 0});
    return events;
}

}  // namespace dateline

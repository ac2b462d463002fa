// Events as calendars: iCalendar and markwhen.
#include <fmt/format.h>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pipeline/event_draft.hpp"
#include "pipeline/event_files.hpp"

namespace dateline {

namespace {

/// Lines of iCalendar are folded so that none has more octets (RFC 5545, 3.1).
constexpr std::size_t longest_line = 75;

bool has_calendar_years(const Event& event) {
    return first_day(event.when).year >= 1 && last_day(event.when).year <= 9999 - 1;
}

void warn_of_years(std::size_t left_out, const std::string& format, Diagnostics& diagnostics) {
    if (left_out == 0) return;
    diagnostics.warning(
        fmt::format("{} events before the year 1 or after 9998 are left out: {} has no such years", left_out, format));
}

// RFC 5545, 3.3.11; control characters may not stand in a content line.
std::string escaped(std::string_view text) {
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            line += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            line += std::string("\\") + c;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            line += c;
        }
    }
    return line;
}

// A fold is CRLF and a space, between characters.
void add_line(std::string& calendar, const std::string& line) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = decode_at(line, at).size;
        if (width + size > longest_line) {
            calendar += "\r\n ";
            width = 1;
        }
        calendar.append(line, at, size);
        width += size;
        at += size;
    }
    calendar += "\r\n";
}

std::string day_text(const Date& date) {
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

// A time of day has no zone: it is the wall's, as the article says it.
std::string moment_text(const Date& date) {
    const int extra_days = date.time->hour / 24;
    return fmt::format("{}T{:02}{:02}00", day_text(add_days({date.year, date.month, date.day, {}}, extra_days)),
                       date.time->hour % 24, date.time->minute);
}

void add_event(std::string& calendar, const Event& event) {
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, "UID:" + escaped(event.id) + "@dateline");
    // The time of writing would differ from run to run.
    add_line(calendar, "DTSTAMP:19700101T000000Z");
    if (event.when.from.time) {
        add_line(calendar, "DTSTART:" + moment_text(event.when.from));
        if (event.when.to.time && event.when.to != event.when.from) {
            add_line(calendar, "DTEND:" + moment_text(event.when.to));
        }
    } else {
        // The end is the day after the last one (RFC 5545, 3.6.1).
        add_line(calendar, "DTSTART;VALUE=DATE:" + day_text(first_day(event.when)));
        add_line(calendar, "DTEND;VALUE=DATE:" + day_text(add_days(last_day(event.when), 1)));
    }
    add_line(calendar, "SUMMARY:" + escaped(event.label));
    if (!event.sentence.empty()) add_line(calendar, "DESCRIPTION:" + escaped(event.sentence));
    if (!event.places.empty()) {
        const EventPlace& place = event.places.front();
        add_line(calendar, "LOCATION:" + escaped(place.name));
        add_line(calendar,
                 "GEO:" + format_number(place.point.lat.value(), 6) + ";" + format_number(place.point.lon.value(), 6));
    }
    if (!event.track.empty()) add_line(calendar, "CATEGORIES:" + escaped(event.track));
    if (!event.link.empty()) add_line(calendar, "URL:" + event.link);
    add_line(calendar, "TRANSP:TRANSPARENT");
    add_line(calendar, "END:VEVENT");
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const auto piece : split_lines(text)) line += (line.empty() ? "" : " ") + std::string(trim(piece));
    return line;
}

// The days meant, because markwhen knows no approximate dates.
std::string markwhen_date(const When& when) {
    const Precision precision = when.precision;
    const bool is_unit = precision == Precision::year || precision == Precision::month || precision >= Precision::day;
    const bool is_one = is_unit && when.from == when.to && when.kind == WhenKind::within;
    if (is_one) return to_iso(Date{when.from.year, when.from.month, when.from.day, {}});
    return to_iso(first_day(when)) + "/" + to_iso(last_day(when));
}

// '#' would begin a tag.
std::string tag_of(std::string_view track) {
    std::string tag;
    for (const char c : track) tag += c == ' ' || c == '#' ? '_' : c;
    return tag;
}

}  // namespace

std::string events_to_icalendar(const std::vector<Event>& events, Diagnostics& diagnostics) {
    std::string calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Dateline//EN\r\nCALSCALE:GREGORIAN\r\n";
    std::size_t left_out = 0;
    for (const auto& event : events) {
        if (has_calendar_years(event)) {
            add_event(calendar, event);
        } else {
            ++left_out;
        }
    }
    warn_of_years(left_out, "iCalendar", diagnostics);
    return calendar + "END:VCALENDAR\r\n";
}

std::string events_to_markwhen(const std::vector<Event>& events, Diagnostics& diagnostics) {
    std::vector<Event> ordered = events;
    sort_by_time(ordered);
    std::string text;
    std::size_t left_out = 0;
    for (const auto& event : ordered) {
        if (!has_calendar_years(event)) {
            ++left_out;
            continue;
        }
        text += markwhen_date(event.when) + ": " + one_line(event.label);
        if (!event.track.empty()) text += " #" + tag_of(event.track);
        if (!event.places.empty()) text += "\nlocation: " + one_line(event.places.front().name);
        if (!event.link.empty())
            text += "\n[" + (event.source.empty() ? "source" : one_line(event.source)) + "](" + event.link + ")";
        text += "\n\n";
    }
    warn_of_years(left_out, "markwhen", diagnostics);
    return text;
}

}  // namespace dateline

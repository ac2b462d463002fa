#include "layout/timeline/item.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "calendar/date_text.hpp"
#include "layout/frame.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// Circa and doubt look the same on the axis; the words of the date tell them apart.
bool is_approximate(const When& when) {
    return when.from_qualifier != Qualifier::none || when.to_qualifier != Qualifier::none;
}

/// The numbers of sources behind a caption.
std::string superscript(const std::vector<std::size_t>& numbers) {
    constexpr const char* digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const std::size_t number : numbers) {
        // U+2009, a thin space, and U+2060 lest a line ends there.
        if (!text.empty()) text += "\u2060\u2009\u2060";
        for (const char digit : std::to_string(number)) text += digits[digit - '0'];
    }
    return text;
}

TimelineItem make_item(const TimelineEvent& event, std::size_t index, std::size_t track,
                       const DisplayLanguage& language) {
    TimelineItem item;
    item.event = index;
    item.track = track;
    item.time = time_extent(event.when);
    item.kind = event.when.kind == WhenKind::span ? MarkKind::lasting
                : item.time.is_point              ? MarkKind::point
                                                  : MarkKind::soft;
    // A span from a month to a month is certain only between the last day that it can have begun and the first that
    // it can have ended.
    item.sharp_from = start_of(last_day(event.when.from));
    item.sharp_to = start_of(first_day(event.when.to)) + 1;
    item.is_approximate = is_approximate(event.when) || event.is_date_guessed;
    item.is_coarse = event.when.precision <= Precision::year;
    item.is_highlighted = event.is_highlighted;
    item.is_open_start = event.when.open_start;
    item.is_open_end = event.when.open_end;
    const auto date = [&](DateStyle style) {
        const std::string text = to_display(event.when, language, style);
        return event.is_date_guessed && !text.ends_with(guess_mark) ? text + guess_mark : text;
    };
    item.text = {date(DateStyle::abbreviated), event.label, detail_line(event)};
    item.text.caption += superscript(event.sources);
    item.title = date(DateStyle::full) + ": " + event.label;
    if (!item.text.place.empty()) item.title += ", " + item.text.place;
    return item;
}

}  // namespace

std::vector<TimelineItem> make_items(const TimelineFigure& figure) {
    std::map<std::string, std::size_t> track_index;
    for (std::size_t i = 0; i < figure.tracks.size(); ++i) track_index.emplace(figure.tracks[i], i);
    std::vector<TimelineItem> items;
    items.reserve(figure.events.size());
    for (std::size_t i = 0; i < figure.events.size(); ++i) {
        // Where there are tracks, an event without one must not look like one of the first.
        const auto track = track_index.find(figure.events[i].track);
        items.push_back(make_item(figure.events[i], i,
                                  track != track_index.end() ? track->second
                                  : figure.tracks.empty()    ? 0
                                                             : no_track,
                                  figure.page.language));
    }
    std::sort(items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) {
        return std::tie(a.time.anchor, a.time.to, a.event) < std::tie(b.time.anchor, b.time.to, b.event);
    });
    return items;
}

std::string detail_line(const TimelineEvent& event, const std::string& heading) {
    std::string line;
    const bool has_place = event.label.find(event.place) == std::string::npos && event.place != heading;
    if (has_place) line = event.is_place_guessed ? event.place + guess_mark : event.place;
    if (event.source.empty() || event.source == heading) return line;
    return line + (line.empty() ? "" : " · ") + event.source;
}

Group make_event_group(const TimelineEvent& event, const TimelineItem& item) {
    Group group;
    if (item.is_continued) {
        // An event stands in a figure once.
        group.css_class = "continuation";
        return group;
    }
    group.id = "event-" + event.id;
    group.css_class = "event";
    group.role = "listitem";
    group.title = item.title;
    group.link = event.link;
    group.data = {{"id", event.id}, {"from", to_iso(event.when.from)}, {"to", to_iso(event.when.to)}};
    return group;
}

}  // namespace dateline

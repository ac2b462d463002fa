#include "figure/make_timeline.hpp"

#include <algorithm>

#include "events/caption.hpp"
#include "figure/list_sources.hpp"
#include "figure/select_events.hpp"

namespace dateline {

namespace {

TimelineOrientation to_timeline_orientation(Orientation orientation) {
    switch (orientation) {
        case Orientation::automatic: return TimelineOrientation::automatic;
        case Orientation::horizontal: return TimelineOrientation::horizontal;
        case Orientation::vertical: return TimelineOrientation::vertical;
    }
    return TimelineOrientation::automatic;
}

TimelineSides to_timeline_sides(LabelSides sides) {
    switch (sides) {
        case LabelSides::automatic: return TimelineSides::automatic;
        case LabelSides::both: return TimelineSides::both;
        case LabelSides::one: return TimelineSides::one;
    }
    return TimelineSides::automatic;
}

TimelineAxis to_axis(const FigureEntry& entry) {
    constexpr AxisKind kinds[] = {AxisKind::linear, AxisKind::broken, AxisKind::logarithmic, AxisKind::sequential};
    constexpr TickChoice ticks[] = {TickChoice::automatic, TickChoice::weeks, TickChoice::quarters, TickChoice::years};
    constexpr StripPeriod strips[] = {StripPeriod::none, StripPeriod::year, StripPeriod::decade, StripPeriod::century};
    return {kinds[static_cast<std::size_t>(entry.axis)], ticks[static_cast<std::size_t>(entry.ticks)],
            strips[static_cast<std::size_t>(entry.strips)], entry.fiscal_month, entry.day_zero};
}

TimelineEvent to_timeline_event(const Event& event, const FigureEntry& entry, const LanguagePack& pack) {
    const std::string label = event.label_is_given ? event.label : shorten(event.label, pack, entry.caption_max);
    const std::string place = event.places.empty() ? std::string() : event.places.front().name;
    return {event.id,
            event.when,
            label,
            place,
            event.track,
            event.link,
            event.confidence,
            worth_of(event),
            has_guessed_date(event),
            !event.places.empty() && is_guessed(event.places.front()),
            event.is_highlighted,
            {}};
}

std::vector<std::string> tracks_of(const std::vector<TimelineEvent>& events) {
    std::vector<std::string> tracks;
    for (const auto& event : events) {
        const bool known = std::ranges::find(tracks, event.track) != tracks.end();
        if (!event.track.empty() && !known) tracks.push_back(event.track);
    }
    return tracks;
}

}  // namespace

MadeFigure make_timeline(const FigureEntry& entry, const FigureSources& sources, Page page) {
    auto selected = select_events(sources.events, entry);
    TimelineFigure figure;
    figure.page = std::move(page);
    figure.orientation = to_timeline_orientation(entry.orientation);
    figure.sides = to_timeline_sides(entry.sides);
    for (const auto& event : selected.shown) {
        figure.events.push_back(to_timeline_event(event, entry, sources.pack));
    }
    const bool has_guesses = std::ranges::any_of(
        figure.events, [](const TimelineEvent& event) { return event.is_date_guessed || event.is_place_guessed; });
    if (has_guesses) figure.page.guess_note = guess_note(sources.pack);
    if (entry.sources) list_sources(selected.shown, figure);
    figure.tracks = tracks_of(figure.events);
    figure.axis = to_axis(entry);
    for (const auto& era : entry.eras) figure.eras.push_back({era.date.value_or(When{}), era.label});
    for (const auto& line : entry.lines) figure.lines.push_back({line.date.value_or(When{}), line.label});
    return {std::move(figure), std::move(selected.left_out)};
}

}  // namespace dateline

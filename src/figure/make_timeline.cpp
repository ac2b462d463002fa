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

/// What the events have under `member`, each once, in order of first appearance.
std::vector<std::string> names_of(const std::vector<TimelineEvent>& events, std::string TimelineEvent::*member) {
    std::vector<std::string> names;
    for (const auto& event : events) {
        const bool known = std::ranges::find(names, event.*member) != names.end();
        if (!(event.*member).empty() && !known) names.push_back(event.*member);
    }
    return names;
}

/// Puts each event into a panel. Those that have nothing to go by share one without a name, the last.
void divide(const std::vector<Event>& events, PanelForm by, TimelineFigure& figure) {
    if (by == PanelForm::none) return;
    for (std::size_t i = 0; i < events.size(); ++i) {
        TimelineEvent& event = figure.events[i];
        event.panel = by == PanelForm::track ? event.track : by == PanelForm::place ? event.place : events[i].source;
    }
    figure.panels = names_of(figure.events, &TimelineEvent::panel);
    if (figure.panels.empty()) return;
    figure.panels_are_tracks = by == PanelForm::track;
    if (std::ranges::any_of(figure.events, [](const TimelineEvent& event) { return event.panel.empty(); }))
        figure.panels.emplace_back();
}

}  // namespace

MadeFigure make_timeline(const FigureEntry& entry, const FigureSources& sources, Page page) {
    auto selected = select_events(sources.events, entry);
    TimelineFigure figure;
    figure.page = std::move(page);
    figure.orientation = to_timeline_orientation(entry.orientation);
    for (const auto& event : selected.shown) {
        figure.events.push_back(to_timeline_event(event, entry, sources.pack));
    }
    const bool has_guesses = std::ranges::any_of(
        figure.events, [](const TimelineEvent& event) { return event.is_date_guessed || event.is_place_guessed; });
    if (has_guesses) figure.page.guess_note = guess_note(sources.pack);
    if (entry.sources) list_sources(selected.shown, figure);
    figure.tracks = names_of(figure.events, &TimelineEvent::track);
    divide(selected.shown, entry.panels, figure);
    figure.axis = to_axis(entry);
    for (const auto& era : entry.eras) figure.eras.push_back({era.date.value_or(When{}), era.label});
    for (const auto& line : entry.lines) figure.lines.push_back({line.date.value_or(When{}), line.label});
    return {std::move(figure), std::move(selected.left_out)};
}

}  // namespace dateline

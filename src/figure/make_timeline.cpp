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
    TimelineEvent made;
    made.id = event.id;
    made.when = event.when;
    made.label = label;
    made.place = place;
    made.track = event.track;
    made.link = event.link;
    made.confidence = event.confidence;
    made.worth = worth_of(event);
    made.is_date_guessed = has_guessed_date(event);
    made.is_place_guessed = !event.places.empty() && is_guessed(event.places.front());
    made.is_highlighted = event.is_highlighted;
    return made;
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

/// Leaves of place and source what the labels are to say.
void keep_details(const std::vector<Event>& events, const std::vector<LabelDetail>& wanted, TimelineFigure& figure) {
    const auto has = [&](LabelDetail detail) { return std::ranges::find(wanted, detail) != wanted.end(); };
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!has(LabelDetail::place)) {
            figure.events[i].place.clear();
            figure.events[i].is_place_guessed = false;
        }
        if (has(LabelDetail::source)) figure.events[i].source = events[i].source;
    }
}

/// Reads the pictures of the events; false when one cannot be, which is reported at its place in the config.
bool add_pictures(const std::vector<Event>& events, const FigureSources& sources, TimelineFigure& figure,
                  Diagnostics& diagnostics) {
    bool are_all_read = true;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!events[i].picture) continue;
        const PictureEntry& entry = *events[i].picture;
        auto picture = sources.read_picture(entry.file);
        if (picture) {
            figure.events[i].picture = EventPicture{*std::move(picture), entry.alt, entry.size};
        } else {
            diagnostics.error(picture.error().message, entry.pos, picture.error().hint);
            are_all_read = false;
        }
    }
    return are_all_read;
}

}  // namespace

std::optional<MadeFigure> make_timeline(const FigureEntry& entry, const FigureSources& sources, Page page,
                                        Diagnostics& diagnostics) {
    auto selected = select_events(sources.events, entry);
    TimelineFigure figure;
    figure.page = std::move(page);
    figure.orientation = to_timeline_orientation(entry.orientation);
    figure.sides = to_timeline_sides(entry.sides);
    for (const auto& event : selected.shown) {
        figure.events.push_back(to_timeline_event(event, entry, sources.pack));
    }
    divide(selected.shown, entry.panels, figure);
    keep_details(selected.shown, entry.details, figure);
    const bool has_guesses = std::ranges::any_of(
        figure.events, [](const TimelineEvent& event) { return event.is_date_guessed || event.is_place_guessed; });
    if (has_guesses) figure.page.guess_note = guess_note(sources.pack);
    if (entry.sources) list_sources(selected.shown, figure);
    figure.tracks = names_of(figure.events, &TimelineEvent::track);
    if (!add_pictures(selected.shown, sources, figure, diagnostics)) return std::nullopt;
    figure.axis = to_axis(entry);
    for (const auto& era : entry.eras) figure.eras.push_back({era.date.value_or(When{}), era.label});
    for (const auto& line : entry.lines) figure.lines.push_back({line.date.value_or(When{}), line.label});
    return MadeFigure{std::move(figure), std::move(selected.left_out)};
}

}  // namespace dateline

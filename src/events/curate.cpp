#include "events/curate.hpp"

#include <algorithm>

namespace dateline {

namespace {

std::optional<EventPlace> place_of(const PlaceEntry& entry, const Geocode& geocode, Diagnostics& diagnostics) {
    EventPlace place;
    if (entry.point) {
        place.point = *entry.point;
        place.key = "pin:" + entry.name;
        place.feature = FeatureClass::town;
    } else if (const auto found = geocode(entry.name)) {
        place = *found;
    } else {
        diagnostics.error("unknown place '" + entry.name + "'", entry.pos,
                          "give its coordinates: place: {name: " + entry.name + ", lon: ..., lat: ...}");
        return std::nullopt;
    }
    place.name = entry.name;
    place.evidence = PlaceEvidence::curated;
    place.confidence = 1;
    return place;
}

void apply(Event& event, const EventEntry& entry, const Geocode& geocode, Diagnostics& diagnostics) {
    if (entry.date) {
        event.when = *entry.date;
        event.time_evidence = TimeEvidence::curated;
        event.confidence = 1;
    }
    if (entry.label) {
        event.label = *entry.label;
        event.label_is_given = true;
    }
    if (entry.place) {
        const auto place = place_of(*entry.place, geocode, diagnostics);
        if (place) event.places = {*place};
    }
    if (!entry.track.empty()) event.track = entry.track;
    if (!entry.link.empty()) event.link = entry.link;
}

std::string curated_id(const EventEntry& entry, std::size_t number) {
    return entry.id.empty() ? "event-" + std::to_string(number) : entry.id;
}

// An id that an account had before it was joined to others still means the event.
std::vector<Event>::iterator find_event(std::vector<Event>& events, const std::string& id) {
    const auto known = std::ranges::find(events, id, &Event::id);
    if (known != events.end()) return known;
    return std::ranges::find_if(events, [&](const Event& event) {
        return std::ranges::any_of(event.sources, [&](const EventSource& source) { return source.event == id; });
    });
}

}  // namespace

std::vector<Event> curate(std::vector<Event> events, const std::vector<EventEntry>& entries, const Geocode& geocode,
                          Diagnostics& diagnostics) {
    std::size_t number = 0;
    for (const auto& entry : entries) {
        ++number;
        const auto known = find_event(events, entry.id);
        if (known != events.end() && !entry.id.empty()) {
            if (entry.hide) {
                events.erase(known);
            } else {
                apply(*known, entry, geocode, diagnostics);
            }
        } else if (entry.date) {
            if (entry.hide) continue;
            Event event;
            event.id = curated_id(entry, number);
            event.label_is_given = true;
            apply(event, entry, geocode, diagnostics);
            events.push_back(std::move(event));
        } else {
            diagnostics.error("no event has the id '" + entry.id + "'", entry.pos,
                              "'dateline extract' lists the ids; an entry with a date adds an event");
        }
    }
    return events;
}

}  // namespace dateline

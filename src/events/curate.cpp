#include "events/curate.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dateline {

namespace {

/// Coordinates in a file have five decimals.
constexpr double same_degrees = 2e-5;

bool is_same_point(const LonLat& a, const LonLat& b) {
    return std::abs(a.lon.value() - b.lon.value()) < same_degrees &&
           std::abs(a.lat.value() - b.lat.value()) < same_degrees;
}

EventPlace pinned(const std::string& name, const LonLat& point) {
    EventPlace place;
    place.point = point;
    place.key = "pin:" + name;
    place.feature = FeatureClass::town;
    return place;
}

// The place that the config says; `extracted` is the one that the articles gave.
std::optional<EventPlace> place_of(const PlaceEntry& entry, const EventPlace* extracted, const Geocode& geocode) {
    if (!entry.point) return geocode(entry.name);
    // A new name beside the old coordinates: the editor changed the name alone.
    const bool is_renamed = extracted != nullptr && is_same_point(*entry.point, extracted->point);
    if (is_renamed) {
        if (auto found = geocode(entry.name)) return found;
    }
    return pinned(entry.name, *entry.point);
}

class Curator {
public:
    Curator(std::vector<Event> events, const Geocode& geocode, Diagnostics& diagnostics)
        : events_(std::move(events)), geocode_(geocode), diagnostics_(diagnostics) {
        for (std::size_t i = 0; i < events_.size(); ++i) index_.emplace(events_[i].id, i);
        // An id that an account had before it was joined to others still means the event.
        for (std::size_t i = 0; i < events_.size(); ++i) {
            for (const EventSource& source : events_[i].sources) index_.emplace(source.event, i);
        }
    }

    std::vector<Event> run(const std::vector<EventEntry>& entries) {
        for (const auto& entry : entries) merged_.insert(entry.merge.begin(), entry.merge.end());
        for (const auto& entry : entries) {
            ++number_;
            if (entry.id.empty() || !merged_.contains(entry.id)) take(entry);
        }
        std::erase_if(events_,
                      [&](const Event& event) { return merged_.contains(event.id) || hidden_.contains(event.id); });
        return std::move(events_);
    }

private:
    void take(const EventEntry& entry) {
        Event* known = entry.id.empty() ? nullptr : find(entry.id);
        if (known == nullptr && !entry.date) return report_unknown(entry, entry.id);
        if (entry.hide) {
            hidden_.insert(entry.id);
            return;
        }
        if (known == nullptr) {
            events_.push_back(started(entry));
            known = &events_.back();
            index_.emplace(known->id, events_.size() - 1);
        }
        apply(*known, entry);
    }

    // A new event. One that was split off shares the way back to the text.
    Event started(const EventEntry& entry) {
        Event event;
        const Event* origin = entry.split_from.empty() ? nullptr : find(entry.split_from);
        if (origin != nullptr) {
            event = *origin;
        } else if (!entry.split_from.empty()) {
            report_unknown(entry, entry.split_from);
        }
        event.id = curated_id(entry, number_);
        event.label_is_given = true;
        return event;
    }

    void apply(Event& event, const EventEntry& entry) {
        if (entry.date && *entry.date != event.when) {
            event.when = *entry.date;
            event.time_evidence = TimeEvidence::curated;
            event.confidence = 1;
        }
        if (entry.label && *entry.label != event.label) {
            event.label = *entry.label;
            event.label_is_given = true;
        }
        if (entry.place) set_place(event, *entry.place, entry);
        if (!entry.track.empty()) event.track = entry.track;
        if (!entry.source.empty()) event.source = entry.source;
        if (!entry.link.empty()) event.link = entry.link;
        event.is_highlighted = event.is_highlighted || entry.highlight;
        if (entry.image) event.picture = entry.image;
        for (const auto& id : entry.merge) merge(event, id, entry);
    }

    void set_place(Event& event, const PlaceEntry& wanted, const EventEntry& entry) {
        const EventPlace* extracted = event.places.empty() ? nullptr : &event.places.front();
        const bool is_as_extracted = extracted != nullptr && extracted->name == wanted.name &&
                                     (!wanted.point || is_same_point(*wanted.point, extracted->point));
        if (is_as_extracted) return;
        auto place = place_of(wanted, extracted, geocode_);
        if (!place) {
            report(entry, "unknown place '" + wanted.name + "'", wanted.pos,
                   "give its coordinates: place: {name: " + wanted.name + ", lon: ..., lat: ...}");
            return;
        }
        place->name = wanted.name;
        place->evidence = PlaceEvidence::curated;
        place->confidence = 1;
        event.places = {*std::move(place)};
    }

    // The other event goes when all entries are applied; its articles stay.
    void merge(Event& event, const std::string& id, const EventEntry& entry) {
        const Event* other = find(id);
        if (other == nullptr) {
            if (!entry.is_from_file) report_unknown(entry, id);
            return;
        }
        for (const auto& article : other->articles) {
            const bool is_there = std::ranges::find(event.articles, article) != event.articles.end();
            if (!is_there) event.articles.push_back(article);
        }
    }

    Event* find(const std::string& id) {
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &events_[found->second];
    }

    // Hiding what is gone, or what was never there, needs no word in a file of events.
    void report_unknown(const EventEntry& entry, const std::string& id) {
        if (entry.is_from_file && entry.hide) return;
        report(entry, "no event has the id '" + id + "'", entry.pos,
               "'dateline extract' lists the ids; an entry with a date adds an event");
    }

    void report(const EventEntry& entry, const std::string& message, const SourcePos& pos, const std::string& hint) {
        if (entry.is_from_file) {
            diagnostics_.warning(message, pos, hint);
        } else {
            diagnostics_.error(message, pos, hint);
        }
    }

    std::vector<Event> events_;
    std::map<std::string, std::size_t> index_;  // of the events, by id
    const Geocode& geocode_;
    Diagnostics& diagnostics_;
    std::set<std::string> merged_;
    std::set<std::string> hidden_;
    std::size_t number_ = 0;
};

}  // namespace

std::vector<Event> curate(std::vector<Event> events, const std::vector<EventEntry>& entries, const Geocode& geocode,
                          Diagnostics& diagnostics) {
    return Curator(std::move(events), geocode, diagnostics).run(entries);
}

std::string curated_id(const EventEntry& entry, std::size_t number) {
    return entry.id.empty() ? "event-" + std::to_string(number) : entry.id;
}

ListedEvents keep_listed(const std::vector<Event>& events, const std::vector<EventEntry>& entries,
                         const std::set<std::string>& drafted) {
    std::set<std::string> listed;
    for (const auto& entry : entries) {
        if (!entry.id.empty()) listed.insert(entry.id);
        listed.insert(entry.merge.begin(), entry.merge.end());
    }
    ListedEvents kept;
    for (const auto& event : events) {
        if (listed.contains(event.id)) {
            kept.events.push_back(event);
        } else if (!drafted.contains(event.id)) {
            ++kept.unseen;
        }
    }
    return kept;
}

}  // namespace dateline

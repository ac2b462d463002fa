#include "base/text.hpp"
#include "events/event.hpp"

namespace dateline {

namespace {

std::string_view to_string(PlaceEvidence evidence) {
    switch (evidence) {
        case PlaceEvidence::sentence: return "sentence";
        case PlaceEvidence::paragraph: return "paragraph";
        case PlaceEvidence::dateline: return "dateline";
        case PlaceEvidence::curated: return "curated";
    }
    return "sentence";
}

std::string dump_place(const EventPlace& place) {
    return "  place " + place.name + " (" + std::string(to_string(place.feature)) + " " + place.country + ") " +
           format_number(place.point.lon.value(), 4) + "," + format_number(place.point.lat.value(), 4) + " by " +
           std::string(to_string(place.evidence)) + " " + format_number(place.confidence) + "\n";
}

}  // namespace

std::string dump(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events) {
        text += "event " + event.id + " " + to_edtf(event.when) + " '" + event.date_text + "' " +
                format_number(event.confidence) + "\n";
        if (!event.track.empty()) text += "  track " + event.track + "\n";
        text += "  label " + event.label + "\n";
        for (const auto& place : event.places) text += dump_place(place);
        for (const auto& article : event.articles) {
            text += "  from " + article + " " + std::to_string(event.start) + ".." + std::to_string(event.end) + "\n";
        }
    }
    return text;
}

}  // namespace dateline

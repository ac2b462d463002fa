#include "base/text.hpp"
#include "events/event.hpp"

namespace dateline {

namespace {

std::string_view to_string(PlaceEvidence evidence) {
    switch (evidence) {
        case PlaceEvidence::clause: return "clause";
        case PlaceEvidence::sentence: return "sentence";
        case PlaceEvidence::paragraph: return "paragraph";
        case PlaceEvidence::dateline: return "dateline";
        case PlaceEvidence::article: return "article";
        case PlaceEvidence::curated: return "curated";
    }
    return "sentence";
}

std::string dump_place(const EventPlace& place) {
    return "  place " + place.name + " (" + std::string(to_string(place.feature)) + " " + place.country + ") " +
           format_number(place.point.lon.value(), 4) + "," + format_number(place.point.lat.value(), 4) + " by " +
           std::string(to_string(place.evidence)) + " " + format_number(place.confidence) + "\n";
}

std::string dump_sources(const Event& event) {
    std::string text;
    for (const auto& source : event.sources) {
        text += "  from " + source.article + " " + std::to_string(source.start) + ".." + std::to_string(source.end);
        if (source.when != event.when) text += " says " + to_edtf(source.when);
        text += "\n";
    }
    return text;
}

}  // namespace

bool has_guessed_date(const Event& event) {
    constexpr double least_sure = 0.6;
    const bool is_inferred =
        event.time_evidence == TimeEvidence::narrative || event.time_evidence == TimeEvidence::disputed;
    return is_inferred || event.confidence < least_sure;
}

bool is_guessed(const EventPlace& place) {
    constexpr double least_sure = 0.5;
    const bool is_inferred = place.evidence == PlaceEvidence::paragraph || place.evidence == PlaceEvidence::dateline ||
                             place.evidence == PlaceEvidence::article;
    return is_inferred || place.confidence < least_sure;
}

std::string dump(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events) {
        text += "event " + event.id + " " + to_edtf(event.when) + " '" + event.date_text + "' " +
                format_number(event.confidence) + "\n";
        if (!event.track.empty()) text += "  track " + event.track + "\n";
        text += "  label " + event.label + "\n";
        for (const auto& place : event.places) text += dump_place(place);
        if (!event.background.empty()) text += "  background " + event.background + "\n";
        text += dump_sources(event);
    }
    return text;
}

}  // namespace dateline

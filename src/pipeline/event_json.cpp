#include <cmath>
#include <nlohmann/json.hpp>

#include "calendar/date_text.hpp"
#include "pipeline/event_files.hpp"
#include "pipeline/html_text.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double scale) {
    return std::round(value * scale) / scale;
}

std::string_view to_string(Precision precision) {
    switch (precision) {
        case Precision::century: return "century";
        case Precision::decade: return "decade";
        case Precision::year: return "year";
        case Precision::season: return "season";
        case Precision::quarter: return "quarter";
        case Precision::month: return "month";
        case Precision::week: return "week";
        case Precision::day: return "day";
        case Precision::minute: return "minute";
    }
    return "day";
}

Json to_json(const EventPlace& place) {
    return {{"name", place.name},
            {"lat", rounded(place.point.lat.value(), 1e5)},
            {"lon", rounded(place.point.lon.value(), 1e5)},
            {"id", place.key}};
}

Json to_json(const Event& event) {
    Json places = Json::array();
    for (const auto& place : event.places) places.push_back(to_json(place));
    return {{"id", event.id},
            {"articles", event.articles},
            {"from", to_iso(first_day(event.when))},
            {"to", to_iso(last_day(event.when))},
            {"precision", to_string(event.when.precision)},
            {"date_text", event.date_text},
            {"place", event.places.empty() ? Json() : to_json(event.places.front())},
            {"places", places},
            {"label", event.label},
            {"sentence", event.sentence},
            {"start", event.start},
            {"end", event.end},
            {"confidence", rounded(event.confidence, 100)}};
}

Json to_feature(const Event& event) {
    Json geometry;
    if (!event.places.empty()) {
        const Json place = to_json(event.places.front());
        geometry = {{"type", "Point"}, {"coordinates", Json::array({place["lon"], place["lat"]})}};
    }
    Json properties = to_json(event);
    properties.erase("places");
    properties["place"] = event.places.empty() ? Json() : Json(event.places.front().name);
    return {{"type", "Feature"}, {"id", event.id}, {"geometry", geometry}, {"properties", properties}};
}

// A date of TimelineJS: what is not known is left out.
Json timeline_date(const Date& date) {
    Json parts{{"year", date.year}};
    if (date.has_month()) parts["month"] = date.month;
    if (date.has_day()) parts["day"] = date.day;
    if (date.time) {
        parts["hour"] = date.time->hour;
        parts["minute"] = date.time->minute;
    }
    return parts;
}

// Headlines and texts are HTML there.
Json to_slide(const Event& event) {
    std::string text = html_text(event.sentence);
    if (!event.places.empty()) text += " <em>" + html_text(event.places.front().name) + "</em>";
    if (!event.link.empty()) {
        const std::string name = event.source.empty() ? event.link : event.source;
        text += " <a href=\"" + html_text(event.link) + "\">" + html_text(name) + "</a>";
    }
    const bool is_one_date = event.when.from == event.when.to && event.when.precision >= Precision::year &&
                             event.when.precision != Precision::season && event.when.precision != Precision::quarter &&
                             event.when.precision != Precision::week;
    Json slide{{"unique_id", event.id},
               {"start_date", timeline_date(is_one_date ? event.when.from : first_day(event.when))}};
    if (!is_one_date) slide["end_date"] = timeline_date(last_day(event.when));
    slide["display_date"] = to_display(event.when, "en", DateStyle::full);
    slide["text"] = {{"headline", html_text(event.label)}, {"text", text}};
    if (!event.track.empty()) slide["group"] = event.track;
    return slide;
}

}  // namespace

std::string events_to_jsonl(const std::vector<Event>& events) {
    std::string lines;
    for (const auto& event : events) lines += to_json(event).dump() + "\n";
    return lines;
}

std::string events_to_geojson(const std::vector<Event>& events) {
    Json features = Json::array();
    for (const auto& event : events) features.push_back(to_feature(event));
    return Json({{"type", "FeatureCollection"}, {"features", features}}).dump(1) + "\n";
}

std::string events_to_timelinejs(const std::vector<Event>& events) {
    Json slides = Json::array();
    for (const auto& event : events) slides.push_back(to_slide(event));
    return Json({{"events", slides}}).dump(1) + "\n";
}

}  // namespace dateline

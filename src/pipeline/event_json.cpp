#include <cmath>
#include <nlohmann/json.hpp>

#include "pipeline/event_files.hpp"

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

}  // namespace dateline

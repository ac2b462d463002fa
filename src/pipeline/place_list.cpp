#include "pipeline/place_list.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "gazetteer/feature_class.hpp"
#include "gazetteer/fold.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string_view to_string(NameKind kind) {
    switch (kind) {
        case NameKind::primary: return "primary";
        case NameKind::ascii: return "ascii";
        case NameKind::alternate: return "alternate";
        case NameKind::abbreviation: return "abbreviation";
        case NameKind::demonym: return "demonym";
        case NameKind::adjective: return "adjective";
    }
    return "primary";
}

double rounded_by(double value, double scale) {
    return std::round(value * scale) / scale;
}

Json text_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

Json properties_of(const ListedPlace& listed) {
    const Place& place = listed.place;
    Json json{{"asked", listed.asked},
              {"name", place.name},
              {"name_kind", to_string(listed.kind)},
              {"feature", to_string(place.feature)},
              {"country", text_or_null(place.country)},
              {"admin1", text_or_null(place.admin1)},
              {"population", place.population},
              {"id", place.key}};
    if (listed.distance) json["distance_km"] = rounded_by(listed.distance->value() / 1000, 10);
    return json;
}

// Every name that is one letter away from a folded name, sorted. Norvig, How to Write a Spelling Corrector.
std::set<std::string> one_letter_away(const std::string& name) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz -";
    std::set<std::string> names;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const std::string head = name.substr(0, i);
        const std::string tail = name.substr(i);
        for (const char letter : letters) {
            names.insert(head + letter + tail);
            if (!tail.empty()) names.insert(head + letter + tail.substr(1));
        }
        if (!tail.empty()) names.insert(head + tail.substr(1));
        if (tail.size() > 1) names.insert(head + tail[1] + tail[0] + tail.substr(2));
    }
    return names;
}

// How well a place answers for a mistyped name; small is good: what is usually called so, then what is prominent.
std::tuple<bool, int, double> rank_of(const Place& place, const std::string& folded) {
    return {fold_name(place.name) != folded, prominence_tier(place.feature, place.rank),
            -static_cast<double>(place.population)};
}

}  // namespace

std::vector<ListedPlace> places_named(const std::string& name, const PlaceQuestion& question,
                                      const Gazetteer& gazetteer) {
    std::vector<ListedPlace> places;
    std::vector<PlaceId> seen;
    for (const auto& candidate : gazetteer.find(fold_name(name))) {
        if (std::ranges::find(seen, candidate.place) != seen.end()) continue;
        seen.push_back(candidate.place);
        ListedPlace listed{name, gazetteer.place(candidate.place), candidate.kind};
        if (!question.country.empty() && listed.place.country != question.country) continue;
        if (question.near) listed.distance = distance(listed.place.point, *question.near);
        places.push_back(std::move(listed));
    }
    if (question.near) std::ranges::stable_sort(places, {}, [](const ListedPlace& p) { return p.distance->value(); });
    return places;
}

std::optional<std::string> near_name(const std::string& name, const Gazetteer& gazetteer) {
    constexpr std::size_t longest = 60;  // bytes; no name that somebody mistyped is longer
    const std::string folded = fold_name(name);
    std::optional<std::tuple<bool, int, double>> best;
    std::string name_of_best;
    for (const auto& candidate : folded.size() > longest ? std::set<std::string>() : one_letter_away(folded)) {
        for (const auto& reading : gazetteer.find(candidate)) {
            const Place place = gazetteer.place(reading.place);
            const auto rank = rank_of(place, candidate);
            if (best && *best <= rank) continue;
            best = rank;
            name_of_best = place.name;
        }
    }
    return best ? std::optional(name_of_best) : std::nullopt;
}

std::string places_to_tsv(const std::vector<ListedPlace>& places) {
    std::string lines;
    for (const auto& listed : places) {
        const Place& place = listed.place;
        lines += listed.asked + "\t" + std::string(place.name) + "\t" + std::string(to_string(place.feature)) + "\t" +
                 std::string(place.country) + "\t" + std::string(place.admin1) + "\t" +
                 format_number(place.point.lon.value(), 5) + "\t" + format_number(place.point.lat.value(), 5) + "\t" +
                 std::to_string(place.population) + "\t" + std::string(place.key) + "\t" +
                 std::string(to_string(listed.kind)) + "\n";
    }
    return lines;
}

std::string places_to_jsonl(const std::vector<ListedPlace>& places) {
    std::string lines;
    for (const auto& listed : places) {
        Json json = properties_of(listed);
        json["lat"] = rounded_by(listed.place.point.lat.value(), 1e5);
        json["lon"] = rounded_by(listed.place.point.lon.value(), 1e5);
        lines += json.dump() + "\n";
    }
    return lines;
}

std::string places_to_geojson(const std::vector<ListedPlace>& places) {
    Json features = Json::array();
    for (const auto& listed : places) {
        const LonLat& point = listed.place.point;
        const Json geometry{{"type", "Point"},
                            {"coordinates", {rounded_by(point.lon.value(), 1e5), rounded_by(point.lat.value(), 1e5)}}};
        features.push_back({{"type", "Feature"}, {"geometry", geometry}, {"properties", properties_of(listed)}});
    }
    return Json({{"type", "FeatureCollection"}, {"features", features}}).dump(1) + "\n";
}

}  // namespace dateline

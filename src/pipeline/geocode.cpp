#include <algorithm>

#include "gazetteer/fold.hpp"
#include "gazetteer/seat.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

namespace {

EventPlace to_event_place(const Place& found) {
    EventPlace place;
    place.name = found.name;
    place.point = found.point;
    place.key = found.key;
    place.feature = found.feature;
    place.country = found.country;
    if (found.feature == FeatureClass::admin1) place.admin1_code = place.country + "." + std::string(found.admin1);
    place.box = found.box;
    return place;
}

}  // namespace

std::optional<EventPlace> country_place(const std::string& code, const Gazetteer& gazetteer) {
    const auto country = gazetteer.country(code);
    return country ? std::optional(to_event_place(gazetteer.place(*country))) : std::nullopt;
}

std::optional<EventPlace> geocode(const std::string& name, const Gazetteer& gazetteer,
                                  const std::optional<GeoBox>& around) {
    const auto candidates = gazetteer.find(fold_name(name));
    const auto names_a_place = [](const Candidate& candidate) {
        return candidate.kind != NameKind::demonym && candidate.kind != NameKind::adjective;
    };
    const auto lies_inside = [&](const Candidate& candidate) {
        return names_a_place(candidate) && around->contains(gazetteer.place(candidate.place).point);
    };
    auto best = around ? std::ranges::find_if(candidates, lies_inside) : candidates.end();
    if (best == candidates.end()) best = std::ranges::find_if(candidates, names_a_place);
    if (best == candidates.end()) return std::nullopt;
    const auto seat = seat_among(gazetteer, candidates, gazetteer.place(best->place));
    return to_event_place(gazetteer.place(seat.value_or(best->place)));
}

}  // namespace dateline

#include "gazetteer/seat.hpp"

namespace dateline {

namespace {

constexpr double least_share = 0.15;  // of the division's people
const Metres farthest(60'000);        // an admin-2 unit's point is the middle of its towns

}  // namespace

bool is_seat_of(const Place& town, const Place& division) {
    if (division.feature != FeatureClass::admin1 && division.feature != FeatureClass::admin2) return false;
    if (town.feature != FeatureClass::town || town.country != division.country || town.admin1 != division.admin1) {
        return false;
    }
    if (static_cast<double>(town.population) < least_share * static_cast<double>(division.population)) return false;
    if (division.feature == FeatureClass::admin2) return distance(town.point, division.point) < farthest;
    return town.feature_code == "PPLC" || town.feature_code == "PPLA";
}

std::optional<PlaceId> seat_among(const Gazetteer& gazetteer, const std::vector<Candidate>& readings,
                                  const Place& division) {
    for (const auto& reading : readings) {
        if (is_seat_of(gazetteer.place(reading.place), division)) return reading.place;
    }
    return std::nullopt;
}

}  // namespace dateline

#include "mentions/places/prominence.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::places {
namespace {

/// From here on a city is meant before the division of its name.
constexpr std::uint64_t great_city_population = 1'000'000;
/// Continents and world regions count as if they had 10 million people: all are known, none wins by its size.
constexpr double region_magnitude = 7;
/// A feature of rank 0, whose prominence is not known, counts as one of rank 6.
constexpr double unknown_rank = 6;

/// Seas, rivers and ranges have a rank instead of people: rank 1 counts like 30 million, rank 10 like a thousand.
double magnitude_of_rank(unsigned rank) {
    return 8.0 - 0.5 * (rank == 0 ? unknown_rank : static_cast<double>(rank));
}

/// "Bergen" of Bergen County: counties are not called so but where their state is spoken of, however large they are.
bool is_short_unit_name(const Reading& reading) {
    return reading.place.feature == FeatureClass::admin2 && reading.kind == NameKind::alternate;
}

}  // namespace

Prominence prominence(const Reading& reading, const ResolutionWeights& weights) {
    const Place& place = reading.place;
    const std::uint64_t people = is_short_unit_name(reading) ? 0 : place.population;
    Prominence parts;
    parts.people = weights.population * std::log10(static_cast<double>(std::max<std::uint64_t>(people, 100)));
    switch (place.feature) {
        case FeatureClass::continent:
        case FeatureClass::region:
            parts.people = weights.population * region_magnitude;
            parts.kind = weights.region;
            break;
        case FeatureClass::country: parts.kind = weights.country; break;
        case FeatureClass::admin1: parts.kind = weights.admin1; break;
        case FeatureClass::admin2:
        case FeatureClass::district:
        case FeatureClass::town: break;
        default: parts.people = weights.population * magnitude_of_rank(place.rank); break;
    }
    if (place.feature_code == "PPLC") {
        parts.seat = weights.capital;
    } else if (place.feature_code.substr(0, 4) == "PPLA") {
        parts.seat = weights.seat;
    }
    parts.alias = reading.kind == NameKind::alternate && place.feature >= FeatureClass::town ? weights.alias : 0.0;
    return parts;
}

double own_city_score(const Name& name, const Reading& division, const ResolutionWeights& weights) {
    double score = 0;
    for (const Reading& other : name.readings) {
        const Place& city = other.place;
        if (division.place.feature != FeatureClass::admin1 || city.feature != FeatureClass::town ||
            city.country != division.place.country) {
            continue;
        }
        const bool great = city.population >= great_city_population;
        score = std::min(score, city.feature_code == "PPLC" ? weights.own_capital : great ? weights.own_city : 0.0);
    }
    return score;
}

}  // namespace dateline::places

// Prominence: how likely a reading of a name is before anything else in the article is looked at.
#pragma once

#include "mentions/places/names.hpp"
#include "mentions/places/resolution_weights.hpp"

namespace dateline::places {

/// The parts of a prominence, in log odds.
struct Prominence {
    double people = 0;  ///< or rank, of what has no people
    double kind = 0;    ///< of a country, a first-level division, a world region
    double seat = 0;    ///< of a country or a division
    double alias = 0;   ///< the name is not its usual one

    [[nodiscard]] double sum() const { return people + kind + seat + alias; }
};

/// From what kind of place it is, its people, its rank and how it bears the name.
Prominence prominence(const Reading& reading, const ResolutionWeights& weights);

/// What is added for a division that shares its name with its great city or its capital: a negative number, or 0.
/// "New York", "Washington", "Guatemala": the city is meant unless the text says that it speaks of the division.
double own_city_score(const Name& name, const Reading& division, const ResolutionWeights& weights);

}  // namespace dateline::places

// Prominence: how likely a reading of a name is before anything else in the article is looked at.
#pragma once

#include "mentions/places/names.hpp"
#include "mentions/places/resolution_weights.hpp"

namespace dateline::places {

/// Log odds from what kind of place it is, its people, its rank and how it bears the name.
double prominence(const Reading& reading, const ResolutionWeights& weights);

/// What is added for a division that shares its name with its great city or its capital: a negative number, or 0.
/// "New York", "Washington", "Guatemala": the city is meant unless the text says that it speaks of the division.
double own_city_score(const Name& name, const Reading& division, const ResolutionWeights& weights);

}  // namespace dateline::places

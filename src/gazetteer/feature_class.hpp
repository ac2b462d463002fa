// The classes of places by name, as the tables of maps/ and the output write them.
#pragma once

#include <optional>
#include <string_view>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// The inverse of to_string(FeatureClass); nothing for an unknown word.
std::optional<FeatureClass> to_feature_class(std::string_view word);

/// Which readings of a name come first: 0 countries and continents, 1 admin-1 units and the great regions and seas
/// (rank 1 to 3), 2 other features with a rank, 3 towns, 4 admin-2 units, which are often named after their main town,
/// and features of unknown rank: the many hills and farms of a large gazetteer.
int prominence_tier(FeatureClass feature, unsigned rank);

}  // namespace dateline

// The classes of places in the terms of others: GeoNames and Who's On First.
#pragma once

#include <optional>
#include <string_view>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// The class of a GeoNames feature class and code, such as 'A' and "PCLI"
/// (https://www.geonames.org/export/codes.html). Divisions below the second level count as admin2.
FeatureClass feature_of_geonames(char feature_class, std::string_view code);

/// The class of a placetype of Who's On First, such as "locality" (https://whosonfirst.org/docs/placetypes); nothing
/// for an unknown word.
std::optional<FeatureClass> feature_of_placetype(std::string_view placetype);

}  // namespace dateline

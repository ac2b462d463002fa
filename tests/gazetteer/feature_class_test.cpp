#include <catch2/catch.hpp>

#include "gazetteer/feature_class.hpp"

using namespace dateline;

TEST_CASE("each feature class is read back from its name") {
    for (int index = 0; index <= static_cast<int>(FeatureClass::other); ++index) {
        const auto feature = static_cast<FeatureClass>(index);
        CHECK(to_feature_class(to_string(feature)) == feature);
    }
    CHECK(to_string(FeatureClass::admin1) == "admin1");
    CHECK(to_string(FeatureClass::landmark) == "landmark");
    CHECK(to_feature_class("dragon") == std::nullopt);
}

TEST_CASE("great regions stand with admin-1 units, small features above towns, counties below") {
    CHECK(prominence_tier(FeatureClass::country, 0) == 0);
    CHECK(prominence_tier(FeatureClass::region, 2) == 1);
    CHECK(prominence_tier(FeatureClass::admin1, 0) == 1);
    CHECK(prominence_tier(FeatureClass::landmark, 6) == 2);
    CHECK(prominence_tier(FeatureClass::mountain, 0) == 4);
    CHECK(prominence_tier(FeatureClass::town, 0) == 3);
    CHECK(prominence_tier(FeatureClass::admin2, 0) == 4);
}

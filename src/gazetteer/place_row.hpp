// A place with all its names, as it goes into the compiled gazetteer.
#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// A name beside the primary one.
struct NameRow {
    std::string text;
    NameKind kind = NameKind::alternate;

    bool operator==(const NameRow&) const = default;
};

/// See Place for the meaning of the fields.
struct PlaceRow {
    std::string key;
    std::string name;
    FeatureClass feature = FeatureClass::other;
    std::string feature_code{};
    std::string country{};
    std::string admin1{};
    LonLat point{};
    std::optional<GeoBox> box{};
    std::uint64_t population = 0;
    unsigned rank = 0;
    std::vector<NameRow> names{};

    bool operator==(const PlaceRow&) const = default;
};

}  // namespace dateline

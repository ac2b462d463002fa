// A pin: what the user says of a place name, once for all its mentions.
#pragma once

#include <string>

#include "geo/lon_lat.hpp"

namespace dateline {

/// What a config says of a name: never a place, or this place. Wins over all else.
struct PlacePin {
    std::string name;
    bool ignore = false;
    LonLat point{};
    std::string country;  ///< ISO 3166-1 alpha-2, may be empty

    bool operator==(const PlacePin&) const = default;
};

}  // namespace dateline

// The places that a name can mean, without a text around it: what `dateline geocode` prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// A place, and by which of its names it was found.
struct ListedPlace {
    std::string asked;
    Place place{};  ///< views live as long as the gazetteer
    NameKind kind = NameKind::primary;
    std::optional<Metres> distance{};  ///< from the point that was given
};

struct PlaceQuestion {
    std::optional<LonLat> near{};
    std::string country;  ///< ISO 3166-1 alpha-2; empty: all
};

/// The places of a name in the order of the gazetteer (countries and admin-1 units before towns, then by population),
/// or the nearest first when a point was given. Each place once, by its best kind of name.
std::vector<ListedPlace> places_named(const std::string& name, const PlaceQuestion& question,
                                      const Gazetteer& gazetteer);

/// The most prominent place whose name is one letter away from `name` (one changed, left out, added, or two swapped):
/// its usual name; nothing when there is none.
std::optional<std::string> near_name(const std::string& name, const Gazetteer& gazetteer);

/// One line a place: asked, name, feature, country, admin-1, lon, lat, population, id, kind of name.
std::string places_to_tsv(const std::vector<ListedPlace>& places);
/// One JSON object a line.
std::string places_to_jsonl(const std::vector<ListedPlace>& places);
/// A FeatureCollection of points (RFC 7946).
std::string places_to_geojson(const std::vector<ListedPlace>& places);

}  // namespace dateline

// Which country or admin-1 unit a point lies in, by the shapes of the base map.
#pragma once

#include <optional>
#include <string>

#include "geo/basemap.hpp"

namespace dateline {

/// Whether a ring holds a point, by the even-odd rule in the plane of lon/lat, whatever turn the point's longitude is
/// given in.
bool ring_contains(const GeoPath& ring, const LonLat& point);

/// Whether a feature's polygons hold a point and none of their holes does.
bool area_contains(const GeoFeature& area, const LonLat& point);

/// The feature of an area layer that holds the point, with only the islands near it; nothing at sea. Points within some
/// hundred metres of a line may fall on its other side: the shapes are simplified.
std::optional<GeoFeature> area_at(const Basemap& basemap, BasemapLayer layer, Detail detail, const LonLat& point);

/// ISO 3166-1 alpha-2 code of the country at a point, at the finest detail.
std::optional<std::string> country_at(const Basemap& basemap, const LonLat& point);

}  // namespace dateline

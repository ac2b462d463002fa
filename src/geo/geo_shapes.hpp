// Shapes on the globe. In every ring and line the longitudes are unwrapped: neighbours never differ by more than 180
// degrees, so a ring over the antimeridian runs past 180. A ring that encloses a pole is closed along the pole (it runs
// to latitude +-90 and back), so that in the plane of lon/lat every ring is an ordinary closed polygon.
#pragma once

#include <string>
#include <vector>

#include "geo/geo_box.hpp"

namespace dateline {

/// A run of points. A ring does not repeat its first point at the end.
using GeoPath = std::vector<LonLat>;

/// An outer ring and its holes, in any orientation.
struct GeoPolygon {
    GeoPath outer;
    std::vector<GeoPath> holes;

    bool operator==(const GeoPolygon&) const = default;
};

/// A feature of a layer: an area (polygons) or a line (lines).
struct GeoFeature {
    /// ISO 3166-1 alpha-2 of a country ("FR"); of an admin-1 unit its country and GeoNames code ("FR.11", as in Place);
    /// of a border both countries ("DE-FR"); else empty.
    std::string code;
    std::string name;  ///< English name, may be empty
    GeoBox box{};
    std::vector<GeoPolygon> polygons;
    std::vector<GeoPath> lines;

    bool operator==(const GeoFeature&) const = default;
};

}  // namespace dateline

// GeoBox: a box of longitudes and latitudes that may cross the antimeridian: then east is greater than 180.
#pragma once

#include "geo/lon_lat.hpp"

namespace dateline {

/// west in [-180, 180), west <= east <= west + 360, south <= north.
struct GeoBox {
    Degrees west{};
    Degrees south{};
    Degrees east{};
    Degrees north{};

    bool operator==(const GeoBox&) const = default;

    [[nodiscard]] Degrees width() const { return east - west; }
    [[nodiscard]] Degrees height() const { return north - south; }
    /// The middle, its longitude normalised.
    [[nodiscard]] LonLat centre() const;
    /// Whether a point lies inside, whatever turn its longitude is given in.
    [[nodiscard]] bool contains(const LonLat& point) const;
    /// Whether two boxes share an area or an edge, whatever turns their longitudes are given in.
    [[nodiscard]] bool intersects(const GeoBox& other) const;
};

/// A box from four numbers as people write them: `east` < `west` crosses the antimeridian.
GeoBox make_box(Degrees west, Degrees south, Degrees east, Degrees north);

/// The narrowest box that holds both, over the antimeridian where that is shorter.
GeoBox united(const GeoBox& a, const GeoBox& b);

}  // namespace dateline

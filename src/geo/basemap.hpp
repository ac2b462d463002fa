// The port to the built-in base map: land, borders and waters at three levels of detail.
// Everything under a figure that is not the user's own comes through here; no GDAL stands behind it.
#pragma once

#include <vector>

#include "geo/geo_shapes.hpp"

namespace dateline {

enum class BasemapLayer {
    countries,         ///< polygons with ISO 3166-1 codes; together they are the land
    coastlines,        ///< lines
    borders,           ///< lines between two countries, each once
    disputed_borders,  ///< lines, to be dashed; the code is that of a border
    admin1,            ///< polygons of the units that GeoNames calls admin-1; region detail only
    admin1_borders,    ///< lines inside countries; region detail only
    lakes,             ///< polygons
    rivers,            ///< lines
    water_names,       ///< oceans, seas and straits: a box as polygon, in it the name may stand; a line from where it
                       ///< stands best; the code is the rank, "1" (largest) to "10"; all details are alike
    claims,            ///< lines where a country sees its border and others do not; the code is that country's
};

/// Natural Earth's scales: 1:110m for the world, 1:50m for continents, 1:10m for regions.
enum class Detail { world, continent, region };

/// Gives the base map's features.
class Basemap {
public:
    virtual ~Basemap() = default;

    /// Features whose boxes touch `box`, in file order. A layer that a detail level lacks comes from the nearest level
    /// that has it (admin1 and claims have only `region`; lakes and rivers only `world` and `continent`).
    [[nodiscard]] virtual std::vector<GeoFeature> features(BasemapLayer layer, Detail detail,
                                                           const GeoBox& box) const = 0;

    /// What must stand on a figure that used the base map.
    [[nodiscard]] virtual std::string attribution() const = 0;
};

}  // namespace dateline

// Everything that a map shows, placed on the page but not yet drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/datasets_port.hpp"
#include "layout/map/area_labels.hpp"
#include "layout/map/graticule.hpp"
#include "layout/map/map_inset.hpp"
#include "layout/map/map_route.hpp"
#include "layout/map/north_arrow.hpp"
#include "layout/map/place_labels.hpp"
#include "layout/map/scale_bar.hpp"
#include "layout/map/shade_classes.hpp"
#include "layout/map/size_legend.hpp"

namespace dateline {

/// What maps are placed with.
struct MapTools {
    const Style& style;
    const TextMeasurer& measurer;
    const Basemap& basemap;
    const RasterReader& rasters;
};

/// What the maps of a figure have in common, so that a circle and a colour mean the same on all of them.
struct MapScales {
    CircleScale circles;
    std::vector<ShadeClass> classes;
};
MapScales scales_of(const MapFigure& figure, const MapStyle& style);

/// What stands on a map beside its places: all that it has room for, or on one of several small maps little or nothing.
enum class Furnishing { all, bar_and_arrow, none };

/// How one map of a figure is placed.
struct MapPart {
    const MapScales& scales;
    Furnishing furnishing = Furnishing::all;
    std::size_t numbers_from = 1;  ///< of names without room
};

struct MapContent {
    MapView view;
    BaseShapes shapes;
    std::vector<GraticuleLine> graticule;
    std::vector<TextItem> ticks;  ///< names of the graticule
    std::vector<MapMark> marks;   ///< of the places that lie on the map
    std::vector<LineShapes> route;
    std::optional<SizeLegend> sizes;
    std::optional<ClassLegend> shades;
    std::optional<MapInset> inset;
    std::optional<ScaleBar> bar;
    std::vector<std::optional<PlacedLabel>> labels;  ///< one a mark
    std::vector<std::size_t> keyed;                  ///< marks that carry a number, in order of the numbers from 1
    std::vector<AreaLabel> areas;
    std::vector<ShadeClass> classes;
    std::optional<NorthArrow> arrow;
};

/// Places the content of a map. Names that find no room become numbers. An Error for a raster that cannot be read.
Result<MapContent> place_content(const MapFigure& figure, MapView view, const MapPart& part, const MapTools& tools);
/// The same for the only map of a figure, in the room that the page leaves.
Result<MapContent> place_content(const MapFigure& figure, const MapSpace& space, const MapTools& tools);

}  // namespace dateline

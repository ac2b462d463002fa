// Everything that a map shows, placed on the page but not yet drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/map/area_labels.hpp"
#include "layout/map/graticule.hpp"
#include "layout/map/map_inset.hpp"
#include "layout/map/map_route.hpp"
#include "layout/map/place_labels.hpp"
#include "layout/map/scale_bar.hpp"
#include "layout/map/shade_classes.hpp"
#include "layout/map/size_legend.hpp"

namespace dateline {

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
};

/// Places the content of a map in the room that the page leaves. Names that find no room become numbers.
Result<MapContent> place_content(const MapFigure& figure, const MapSpace& space, const Style& style,
                                 const TextMeasurer& measurer, const Basemap& basemap);

}  // namespace dateline

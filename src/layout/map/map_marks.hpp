// The symbols of places: a circle for a point, the shape itself for a country or region. An area never becomes a dot,
// and symbols that would hide each other are moved apart a little or drawn as one with a count.
#pragma once

#include <string>
#include <vector>

#include "layout/map/base_shapes.hpp"
#include "layout/map/circle_scale.hpp"
#include "layout/map/page_geometry.hpp"
#include "scene/style.hpp"

namespace dateline {

enum class MapMarkKind { point, area };

/// The symbol of one place on the page.
struct MapMark {
    std::size_t place = 0;  ///< index in MapFigure::places
    MapMarkKind kind = MapMarkKind::point;
    PagePoint at{};                     ///< centre of the circle; of an area, its reference point
    Points radius{};                    ///< of the circle
    std::vector<PageRing> rings;        ///< of an area
    std::vector<std::size_t> others{};  ///< further places that share the circle
    std::size_t count = 0;              ///< written into the circle where it stands for several events or places

    /// The box that labels of other places must not touch; of points only.
    [[nodiscard]] PageBox box() const;
};

/// Whether places of a class are areas without a point of their own.
bool is_area(FeatureClass feature);

/// The name of a place as the map shows it: one that is a guess carries the mark of guesses.
std::string shown_label(const MapPlace& place);

/// The places of a mark, its own first.
std::vector<std::size_t> places_of(const MapMark& mark);

/// The names of all places of a mark.
std::string shown_label(const MapFigure& figure, const MapMark& mark);

/// The marks of all places that lie on the map, in order of the figure.
std::vector<MapMark> mark_places(const MapFigure& figure, const MapView& view, const BaseShapes& shapes,
                                 const Basemap& basemap, const CircleScale& circles, const Style& style);

}  // namespace dateline

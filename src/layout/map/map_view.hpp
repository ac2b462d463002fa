// The view of a map: which projection shows which part of the globe in which box of the page. Everything on a map is
// placed through it. Knows nothing of what is drawn.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "figure/figure.hpp"
#include "geo/basemap.hpp"
#include "geo/project_shapes.hpp"
#include "scene/page.hpp"

namespace dateline {

using PageRing = std::vector<PagePoint>;

/// What the page leaves for the map: a width, and a height that is fixed or free up to a limit.
struct MapSpace {
    Points left{};
    Points top{};
    Points width{};
    std::optional<Points> height{};
    std::optional<Points> max_height{};
};

struct MapView {
    Projection projection;
    std::string rule;  ///< that chose the projection
    MapWindow window{};
    PageBox frame{};          ///< the map on the page
    double points_per_metre;  ///< on the plane of the projection
    PageRing outline{};       ///< of the globe on the page; the frame's corners when the globe fills it
    bool globe_fills_frame = true;
    std::optional<std::size_t> left_out{};  ///< a place far from all others, for which the map was not widened

    [[nodiscard]] PagePoint to_page(const PlanePoint& point) const;
    [[nodiscard]] PageRing to_page(const PlanePath& path) const;
    /// Nothing for points beyond the projection's domain; the result may lie outside the frame.
    [[nodiscard]] std::optional<PagePoint> to_page(const LonLat& point) const;
    [[nodiscard]] std::optional<LonLat> to_globe(const PagePoint& point) const;

    /// Ground metres that a point (1/72 inch) of the page has, eastwards, at a place of the page; nothing off the
    /// globe.
    [[nodiscard]] std::optional<Metres> metres_per_point(const PagePoint& at) const;
    /// The N of the scale 1:N in the middle of the map.
    [[nodiscard]] double scale_denominator() const;
    [[nodiscard]] Detail detail() const;
};

/// The view that shows all places of a figure, or the extent it asks for.
Result<MapView> make_view(const MapFigure& figure, const MapSpace& space);

}  // namespace dateline

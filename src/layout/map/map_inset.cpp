#include "layout/map/map_inset.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "layout/map/base_layers.hpp"

namespace dateline {

namespace {

// Readers know where larger regions lie.
constexpr Metres widest_map{1'500'000};
// A map of less is shown within its region, else on the globe.
constexpr Metres widest_local_map{150'000};
constexpr double region_width = 12;  // degrees of latitude
constexpr double share_of_width = 0.17;
constexpr Points narrowest{44};
constexpr Points widest{92};
constexpr Points from_frame{5};
// A frame smaller than this cannot be seen as one.
constexpr Points smallest_frame{5};
constexpr int edge_points = 8;
// Lines of a map this small.
constexpr double thinner = 0.55;

/// What the large map shows, on the small one.
PageRing frame_of(const MapView& map, const MapView& inset) {
    const auto& frame = map.frame;
    const std::array corners{PagePoint{frame.left, frame.top}, PagePoint{frame.right, frame.top},
                             PagePoint{frame.right, frame.bottom}, PagePoint{frame.left, frame.bottom}};
    PageRing ring;
    for (std::size_t side = 0; side < corners.size(); ++side) {
        const auto& from = corners[side];
        const auto& to = corners[(side + 1) % corners.size()];
        for (int i = 0; i < edge_points; ++i) {
            const double share = static_cast<double>(i) / edge_points;
            const auto point = map.to_globe({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
            const auto at = point ? inset.to_page(*point) : std::nullopt;
            if (at) {
                ring.push_back(*at);
            }
        }
    }
    return ring;
}

/// The surroundings of a point as a figure of their own.
MapFigure surroundings(const LonLat& centre, bool is_local) {
    MapFigure figure;
    if (is_local) {
        const double half = region_width / 2;
        const double wide = half / std::max(std::cos(centre.lat.value() * 3.14159265 / 180), 0.1);
        figure.extent = make_box(centre.lon - Degrees(wide), std::max(centre.lat - Degrees(half), Degrees(-90)),
                                 centre.lon + Degrees(wide), std::min(centre.lat + Degrees(half), Degrees(90)));
    } else {
        figure.whole_world = true;
        figure.projection = "+proj=ortho +lat_0=" + format_number(std::round(centre.lat.value()), 0) +
                            " +lon_0=" + format_number(std::round(centre.lon.value()), 0) + " +R=6371000";
    }
    return figure;
}

}  // namespace

std::optional<MapInset> choose_inset(const MapView& view, const Basemap& basemap, const FurnitureSpace& space) {
    const auto& frame = view.frame;
    const PagePoint middle{(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2};
    const auto scale = view.metres_per_point(middle);
    const auto centre = view.to_globe(middle);
    if (!scale || !centre || view.projection.domain().whole_world) {
        return std::nullopt;
    }
    const Metres wide = *scale * std::max(frame.width(), frame.height()).value();
    if (wide > widest_map) {
        return std::nullopt;
    }
    const Points side = std::clamp(std::min(frame.width(), frame.height()) * share_of_width * 1.3, narrowest, widest);
    const auto box = box_in_corner(side, side, from_frame, space);
    if (!box) {
        return std::nullopt;
    }
    auto inset =
        make_view(surroundings(*centre, wide < widest_local_map), {box->left, box->top, side, side, std::nullopt});
    if (!inset) {
        return std::nullopt;
    }
    MapInset result{box->grown(Points(2)), std::move(inset).value(), {}, {}};
    result.shapes = base_shapes(result.view, basemap);
    result.shapes.rivers.clear();
    result.shapes.admin1_borders.clear();
    result.shown = frame_of(view, result.view);
    return result;
}

Group draw_inset(const MapInset& inset, const Style& style) {
    MapStyle small = style.map;
    small.glow_width = Points(0);
    small.coast_width = small.coast_width * thinner;
    small.border_width = small.border_width * thinner;
    Group group = base_layers(inset.view, inset.shapes, {}, {}, small);
    group.css_class = "inset";
    if (inset.view.globe_fills_frame) {
        group.clip = polygon(inset.view.outline);
    }
    const auto& view = inset.view;
    group.items.push_back(neatline(view, style.map));
    if (inset.shown.empty()) {
        return group;
    }
    PageBox around{inset.shown[0].x, inset.shown[0].y, inset.shown[0].x, inset.shown[0].y};
    for (const auto& point : inset.shown) {
        around = around.united({point.x, point.y, point.x, point.y});
    }
    const Points missing = smallest_frame - std::max(around.width(), around.height());
    if (missing > Points(0)) {
        const PagePoint middle{(around.left + around.right) / 2, (around.top + around.bottom) / 2};
        group.items.push_back(
            {PathItem{circle(middle, smallest_frame / 2), style.map.marker, std::nullopt, "inset-frame"}});
    } else {
        const Stroke line{style.map.marker, Points(1), {}, false};
        group.items.push_back({PathItem{polygon(inset.shown), std::nullopt, line, "inset-frame"}});
    }
    return group;
}

}  // namespace dateline

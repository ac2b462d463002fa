#include "layout/map/map_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "geo/extent.hpp"
#include "geo/projection_choice.hpp"

namespace dateline {

namespace {

constexpr double metres_of_paper_per_point = 0.0254 / 72;

// Heights of a map in multiples of its width, when the page leaves them free: no banner and no tower.
constexpr double lowest_shape = 0.5;
constexpr double tallest_shape = 1.1;

/// The least extent, so that places are shown with their surroundings. A place alone gets about a middling country;
/// some make a map by themselves, of a city too.
struct LeastExtent {
    std::size_t from_places;
    Degrees width;
    Degrees height;
};
constexpr std::array least_extents{LeastExtent{5, Degrees(0.03), Degrees(0.02)}, LeastExtent{3, Degrees(3), Degrees(2)},
                                   LeastExtent{2, Degrees(5), Degrees(3.3)}, LeastExtent{0, Degrees(7.5), Degrees(5)}};
constexpr double padding = 0.09;

// Past this distance from the centre an equal-area plane draws shapes three times as long as wide: the globe ends
// there.
constexpr Degrees farthest{108};

// What no eye sees in print: a deviation of 0.1 pt, and a triangle or an island of 0.045 square points.
constexpr double invisible_points = 0.1;
constexpr double invisible_square_points = 0.045;

// World maps are cut in the Bering Strait, where no country is hurt but the outermost Aleutians.
constexpr Degrees world_west{-169};

// Far-flung countries (France, the United States) would make a world map of one name: of them the point counts.
bool is_compact(const GeoBox& box) {
    return box.width() < Degrees(60) && box.height() < Degrees(45);
}

std::vector<GeoBox> areas_of(const std::vector<MapPlace>& places) {
    std::vector<GeoBox> areas;
    for (const auto& place : places) {
        const Degrees lon = normalised_longitude(place.point.lon);
        areas.push_back({lon, place.point.lat, lon, place.point.lat});
        if (place.box && is_compact(*place.box)) {
            areas.push_back(*place.box);
        }
    }
    return areas;
}

std::vector<GeoBox> areas_of_points(const std::vector<MapPlace>& places) {
    std::vector<GeoBox> areas;
    for (const auto& place : places) {
        const Degrees lon = normalised_longitude(place.point.lon);
        areas.push_back({lon, place.point.lat, lon, place.point.lat});
    }
    return areas;
}

/// What a figure is about: a box that chooses the projection, and areas that must lie in the frame.
struct Subject {
    GeoBox box{};
    std::vector<GeoBox> areas;
    Degrees reach{180};  ///< of an azimuthal projection that was chosen by rule
    bool fixed = false;  ///< the user's own extent: no more and no less than the page's shape asks for
    bool world = false;  ///< the map's shape is that of the globe
    std::optional<std::size_t> left_out{};  ///< the place that is not shown
};

/// The whole globe, cut at a meridian.
Subject whole_world(Degrees west = world_west) {
    const GeoBox world{west, Degrees(-90), west + Degrees(360), Degrees(90)};
    return {world, {world}, Degrees(180), true, true, {}};
}

bool reaches_around(const GeoBox& box) {
    return box.width() >= Degrees(300) && box.height() >= Degrees(110);
}

Subject subject_of(const MapFigure& figure) {
    if (figure.whole_world || (!figure.extent && figure.places.empty())) {
        return whole_world();
    }
    if (figure.extent) {
        return reaches_around(*figure.extent)
                   ? whole_world(figure.extent->west)
                   : Subject{*figure.extent, {*figure.extent}, Degrees(180), true, false, {}};
    }
    auto places = figure.places;
    const auto outlier = outlier_of(areas_of_points(places));
    if (outlier) {
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(*outlier));
    }
    auto areas = areas_of(places);
    const GeoBox around = extent_of(areas);
    const auto& least = *std::find_if(least_extents.begin(), least_extents.end(),
                                      [&](const LeastExtent& extent) { return places.size() >= extent.from_places; });
    const GeoBox box = at_least(around, least.width, least.height);
    if (box != around) {
        areas.push_back(box);
    }
    const GeoBox with_air = padded(box, padding);
    return reaches_around(with_air) ? whole_world()
                                    : Subject{with_air, std::move(areas), Degrees(180), false, false, outlier};
}

/// The frame on the page for a map of `shape` (height to width).
PageBox frame_on_page(const MapSpace& space, double shape, bool world) {
    Points height =
        space.height.value_or(space.width * (world ? shape : std::clamp(shape, lowest_shape, tallest_shape)));
    if (space.max_height) {
        height = std::min(height, *space.max_height);
    }
    return {space.left, space.top, space.left + space.width, space.top + height};
}

/// `box` grown on two sides to the shape of the page's frame.
PlaneBox grown_to_shape(const PlaneBox& box, const PageBox& frame) {
    const double shape = frame.height() / frame.width();
    const auto centre = box.centre();
    const Metres width = std::max(box.width(), box.height() / shape);
    const Metres height = width * shape;
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

/// The box on the plane around all areas, with air around what was not asked for as a box.
Result<PlaneBox> bounds_of(const Projection& projection, const Subject& subject) {
    std::optional<PlaneBox> all;
    for (const auto& area : subject.areas) {
        const auto box = project_box(projection, area);
        if (!box) {
            continue;  // beyond the horizon of the user's projection; the report names such places
        }
        all = all ? all->united({box->west, box->south}).united({box->east, box->north}) : *box;
    }
    if (!all || !(all->width() > Metres(0)) || !(all->height() > Metres(0))) {
        return project_box(projection, subject.box);
    }
    if (subject.fixed) {
        return *all;
    }
    const Metres air = std::max(all->width(), all->height()) * padding;
    return PlaneBox{all->west - air, all->south - air, all->east + air, all->north + air};
}

Result<MapView> view_in(const ProjectionChoice& choice, const Subject& subject, const MapSpace& space) {
    auto projection = Projection::create(choice.projection, subject.reach);
    if (!projection) {
        return projection.error();
    }
    const auto bounds = bounds_of(*projection, subject);
    if (!bounds) {
        return bounds.error();
    }
    const PageBox frame = frame_on_page(space, bounds->height() / bounds->width(), subject.world);
    if (frame.height() < Points(20) || frame.width() < Points(20)) {
        return Error{"the page leaves no room for the map", {}, "give the figure more height or width"};
    }
    MapView view{std::move(projection).value(), choice.rule, {}, frame, 1, {}, true, {}};
    const PlaneBox plane = grown_to_shape(*bounds, frame);
    view.points_per_metre = frame.width().value() / plane.width().value();
    view.window = window_of(view.projection, plane, Metres(invisible_points / view.points_per_metre));
    view.window.smallest_area = invisible_square_points / (view.points_per_metre * view.points_per_metre);
    const auto outline = globe_outline(view.projection, view.window);
    view.outline = view.to_page(outline);
    view.globe_fills_frame = outline.size() == 4;
    return view;
}

/// Whether all of the subject lies within what a projection chosen by rule shows.
bool shows_all(const Projection& projection, const Subject& subject) {
    return std::all_of(subject.areas.begin(), subject.areas.end(), [&](const GeoBox& area) {
        for (const double x : {0.0, 0.5, 1.0}) {
            for (const double y : {0.0, 0.5, 1.0}) {
                if (!projection.shows({area.west + area.width() * x, area.south + area.height() * y})) {
                    return false;
                }
            }
        }
        return true;
    });
}

/// The view by the rules, with a step down where its projection does not do for the frame.
Result<MapView> automatic_view(Subject subject, const MapSpace& space) {
    const auto choice = choose_projection(subject.box);
    if (subject.world) {
        return view_in(choice, subject, space);
    }
    subject.reach = farthest;
    const auto projection = Projection::create(choice.projection, subject.reach);
    if (projection && !shows_all(*projection, subject)) {
        const auto world = whole_world();
        return view_in({choose_projection(world.box).projection, "world: no hemisphere holds it all"}, world, space);
    }
    auto view = view_in(choice, subject, space);
    // Beyond the pole of a cone lies nothing; a frame that reaches there is better served by a plane.
    if (view && !view->globe_fills_frame && view->projection.domain().shape == DomainShape::lon_lat_box) {
        const auto centre = subject.box.centre();
        const ProjectionChoice plane{"+proj=laea +lat_0=" + format_number(centre.lat.value(), 1) +
                                         " +lon_0=" + format_number(centre.lon.value(), 1) + " +datum=WGS84 +units=m",
                                     choice.rule + ", but the frame reaches beyond its cone or cylinder"};
        return view_in(plane, subject, space);
    }
    return view;
}

}  // namespace

PagePoint MapView::to_page(const PlanePoint& point) const {
    return {frame.left + Points((point.x - window.frame.west).value() * points_per_metre),
            frame.top + Points((window.frame.north - point.y).value() * points_per_metre)};
}

PageRing MapView::to_page(const PlanePath& path) const {
    PageRing ring;
    ring.reserve(path.size());
    for (const auto& point : path) {
        ring.push_back(to_page(point));
    }
    return ring;
}

std::optional<PagePoint> MapView::to_page(const LonLat& point) const {
    const auto placed = projection.shows(point) ? projection.forward(point) : std::nullopt;
    return placed ? std::optional(to_page(*placed)) : std::nullopt;
}

std::optional<LonLat> MapView::to_globe(const PagePoint& point) const {
    return projection.inverse({window.frame.west + Metres((point.x - frame.left).value() / points_per_metre),
                               window.frame.north - Metres((point.y - frame.top).value() / points_per_metre)});
}

std::optional<Metres> MapView::metres_per_point(const PagePoint& at) const {
    const Points half = frame.width() / 100;
    const auto west = to_globe({at.x - half, at.y});
    const auto east = to_globe({at.x + half, at.y});
    if (!west || !east) {
        return std::nullopt;
    }
    return distance(*west, *east) / (half * 2).value();
}

double MapView::scale_denominator() const {
    const PagePoint middle{(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2};
    const double metres = metres_per_point(middle).value_or(Metres(1 / points_per_metre)).value();
    return metres / metres_of_paper_per_point;
}

Detail MapView::detail() const {
    const double denominator = scale_denominator();
    if (denominator > 50e6) {
        return Detail::world;
    }
    return denominator > 14e6 ? Detail::continent : Detail::region;
}

Result<MapView> make_view(const MapFigure& figure, const MapSpace& space) {
    const Subject subject = subject_of(figure);
    if (!figure.projection.empty()) {
        return view_in({figure.projection, "given in the config"}, subject, space);
    }
    auto view = automatic_view(subject, space);
    if (view) {
        view->left_out = subject.left_out;
    }
    return view;
}

}  // namespace dateline

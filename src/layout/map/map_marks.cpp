#include "layout/map/map_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "layout/frame.hpp"
#include "layout/map/page_geometry.hpp"
#include "layout/map/spread_marks.hpp"

namespace dateline {

namespace {

// A place whose extent nothing describes is a soft disc, wide enough not to read as a dot.
constexpr Points vague_radius{10};
// An island state or a canton that a map shows smaller than this is a soft disc of that size, else nobody would find
// it.
constexpr Points least_extent{5};

/// The rings of an ellipse in a box of the globe, for regions without a shape.
std::vector<PageRing> ellipse(const MapView& view, const GeoBox& box) {
    GeoPolygon polygon;
    const Degrees lon = (box.west + box.east) / 2;
    const Degrees lat = (box.south + box.north) / 2;
    for (int i = 0; i < 72; ++i) {
        const double angle = i * std::numbers::pi / 36;
        polygon.outer.push_back({lon + box.width() / 2 * std::cos(angle), lat + box.height() / 2 * std::sin(angle)});
    }
    std::vector<PageRing> rings;
    for (const auto& ring : project_area(view.projection, view.window, polygon)) {
        rings.push_back(view.to_page(ring));
    }
    return rings;
}

PageRing disc(const PagePoint& at, Points radius) {
    PageRing ring;
    for (int i = 0; i < 36; ++i) {
        const double angle = i * std::numbers::pi / 18;
        ring.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
    }
    return ring;
}

/// The outline of a country or admin-1 unit on the map; nothing for places without one.
std::optional<std::vector<PageRing>> shape_of(const MapPlace& place, const MapView& view, const BaseShapes& shapes,
                                              const Basemap& basemap) {
    if (place.feature == FeatureClass::country) {
        const auto found = std::find_if(
            shapes.countries.begin(), shapes.countries.end(),
            [&](const AreaShape& country) { return !country.code.empty() && country.code == place.country; });
        return found == shapes.countries.end() ? std::nullopt : std::optional(found->rings);
    }
    if (place.feature == FeatureClass::admin1) {
        auto shape = admin1_shape(view, basemap, place.admin1_code, place.point);
        return shape ? std::optional(std::move(shape->rings)) : std::nullopt;
    }
    return std::nullopt;
}

void widen_speck(const MapView& view, std::vector<PageRing>& rings) {
    if (rings.empty()) {
        return;
    }
    const auto box = box_of(rings);
    const bool is_speck = box.width() < least_extent && box.height() < least_extent;
    if (is_speck && contains(view.frame.grown(-least_extent), box)) {
        rings = {disc({(box.left + box.right) / 2, (box.top + box.bottom) / 2}, least_extent / 2)};
    }
}

std::optional<MapMark> mark_area(const MapPlace& place, const MapView& view, const BaseShapes& shapes,
                                 const Basemap& basemap) {
    MapMark mark;
    mark.kind = MapMarkKind::area;
    Points least_radius = least_extent / 2;
    const auto at = view.to_page(place.point);
    mark.at = at.value_or(PagePoint{});
    if (auto rings = shape_of(place, view, shapes, basemap)) {
        mark.rings = std::move(*rings);
    } else if (place.box && place.box->width() > Degrees(0)) {
        mark.rings = ellipse(view, *place.box);
    } else {
        least_radius = vague_radius;
    }
    if (mark.rings.empty() && at && view.frame.contains(*at)) {
        mark.rings = {disc(*at, least_radius)};
    }
    widen_speck(view, mark.rings);
    return mark.rings.empty() ? std::nullopt : std::optional(mark);
}

}  // namespace

PageBox MapMark::box() const {
    return {at.x - radius, at.y - radius, at.x + radius, at.y + radius};
}

std::string shown_label(const MapPlace& place) {
    return place.is_guessed ? place.label + guess_mark : place.label;
}

std::vector<std::size_t> places_of(const MapMark& mark) {
    std::vector<std::size_t> places{mark.place};
    places.insert(places.end(), mark.others.begin(), mark.others.end());
    return places;
}

std::string shown_label(const MapFigure& figure, const MapMark& mark) {
    std::string label;
    for (const auto place : places_of(mark)) {
        label += (label.empty() ? "" : ", ") + shown_label(figure.places[place]);
    }
    return label;
}

bool is_area(FeatureClass feature) {
    switch (feature) {
        case FeatureClass::continent:
        case FeatureClass::region:
        case FeatureClass::country:
        case FeatureClass::admin1:
        case FeatureClass::admin2:
        case FeatureClass::ocean:
        case FeatureClass::sea:
        case FeatureClass::desert: return true;
        default: return false;
    }
}

std::vector<MapMark> mark_places(const MapFigure& figure, const MapView& view, const BaseShapes& shapes,
                                 const Basemap& basemap, const CircleScale& circles, const Style& style) {
    std::vector<MapMark> marks;
    for (std::size_t i = 0; i < figure.places.size(); ++i) {
        const auto& place = figure.places[i];
        std::optional<MapMark> mark;
        if (is_area(place.feature)) {
            mark = mark_area(place, view, shapes, basemap);
        } else if (const auto at = view.to_page(place.point); at && view.frame.contains(*at)) {
            mark = MapMark{i, MapMarkKind::point, *at, circles.radius(place.value), {}};
            if (!circles.is_sized() && place.events.size() > 1) {
                mark->count = place.events.size();
                mark->radius = std::max(mark->radius, radius_with_count(mark->count, style));
            }
        }
        if (mark) {
            mark->place = i;
            marks.push_back(std::move(*mark));
        }
    }
    if (circles.is_sized()) {
        spread_marks(marks, true);
    } else {
        gather_marks(figure, style, marks);
    }
    return marks;
}

}  // namespace dateline

#include "layout/map/map_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "layout/frame.hpp"
#include "layout/map/circle_scale.hpp"

namespace dateline {

namespace {

// A place whose extent nothing describes is a soft disc, wide enough not to read as a dot.
constexpr Points vague_radius{10};
// How far a circle may leave its place, in multiples of its radius.
constexpr double longest_move = 1.2;
constexpr int spreading_rounds = 40;

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

PageRing disc(const PagePoint& at) {
    PageRing ring;
    for (int i = 0; i < 36; ++i) {
        const double angle = i * std::numbers::pi / 18;
        ring.push_back({at.x + vague_radius * std::cos(angle), at.y + vague_radius * std::sin(angle)});
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

std::optional<MapMark> mark_area(const MapPlace& place, const MapView& view, const BaseShapes& shapes,
                                 const Basemap& basemap) {
    MapMark mark;
    mark.kind = MapMarkKind::area;
    const auto at = view.to_page(place.point);
    mark.at = at.value_or(PagePoint{});
    if (auto rings = shape_of(place, view, shapes, basemap)) {
        mark.rings = std::move(*rings);
    } else if (place.box && place.box->width() > Degrees(0)) {
        mark.rings = ellipse(view, *place.box);
    } else if (at && view.frame.contains(*at)) {
        mark.rings = {disc(*at)};
    }
    return mark.rings.empty() ? std::nullopt : std::optional(mark);
}

/// Moves circles apart until each can be seen: plain ones side by side, small ones out of the middle of large ones.
class Spreader {
public:
    Spreader(std::vector<MapMark>& marks, bool sized) : marks_(marks), sized_(sized) {
        for (const auto& mark : marks) {
            home_.push_back(mark.at);
        }
    }

    void run() {
        for (int round = 0; round < spreading_rounds; ++round) {
            bool moved = false;
            for (std::size_t i = 0; i < marks_.size(); ++i) {
                for (std::size_t j = i + 1; j < marks_.size(); ++j) {
                    moved = part(i, j) || moved;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

private:
    [[nodiscard]] Points needed(const MapMark& a, const MapMark& b) const {
        return sized_ ? std::max(a.radius, b.radius) : (a.radius + b.radius) * 0.95;
    }

    bool part(std::size_t i, std::size_t j) {
        auto& a = marks_[i];
        auto& b = marks_[j];
        if (a.kind == MapMarkKind::area || b.kind == MapMarkKind::area) {
            return false;
        }
        const Points apart = distance(a.at, b.at);
        const Points missing = needed(a, b) - apart;
        if (missing < Points(0.05)) {
            return false;
        }
        // Places at one point part in a direction that depends on their order only.
        const double angle = apart > Points(0.01) ? std::atan2((b.at.y - a.at.y).value(), (b.at.x - a.at.x).value())
                                                  : static_cast<double>(j) * std::numbers::pi * (3 - std::sqrt(5.0));
        const double share = a.radius / (a.radius + b.radius);  // the larger moves less
        move(j, missing * share, angle);
        move(i, -(missing * (1 - share)), angle);
        return true;
    }

    void move(std::size_t index, Points by, double angle) {
        auto& mark = marks_[index];
        PagePoint to{mark.at.x + by * std::cos(angle), mark.at.y + by * std::sin(angle)};
        const Points from_home = distance(home_[index], to);
        const Points limit = mark.radius * longest_move;
        if (from_home > limit) {
            const double back = limit / from_home;
            to = {home_[index].x + (to.x - home_[index].x) * back, home_[index].y + (to.y - home_[index].y) * back};
        }
        mark.at = to;
    }

    std::vector<MapMark>& marks_;
    bool sized_;
    std::vector<PagePoint> home_;
};

}  // namespace

PageBox MapMark::box() const {
    return {at.x - radius, at.y - radius, at.x + radius, at.y + radius};
}

std::string shown_label(const MapPlace& place) {
    return place.is_guessed ? place.label + guess_mark : place.label;
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
                                 const Basemap& basemap, const MapStyle& style) {
    const CircleScale circles(figure, style);
    std::vector<MapMark> marks;
    for (std::size_t i = 0; i < figure.places.size(); ++i) {
        const auto& place = figure.places[i];
        std::optional<MapMark> mark;
        if (is_area(place.feature)) {
            mark = mark_area(place, view, shapes, basemap);
        } else if (const auto at = view.to_page(place.point); at && view.frame.contains(*at)) {
            mark = MapMark{i, MapMarkKind::point, *at, circles.radius(place.value), {}};
        }
        if (mark) {
            mark->place = i;
            marks.push_back(std::move(*mark));
        }
    }
    Spreader(marks, circles.is_sized()).run();
    return marks;
}

}  // namespace dateline

#include <algorithm>
#include <cmath>
#include <vector>

#include "geo/edge_tracer.hpp"
#include "geo/project_shapes.hpp"
#include "geo/sphere.hpp"

namespace dateline {

namespace {

constexpr int samples = 32;  // along each side of a frame or box

/// What the frame's grid of points sees of the globe. Longitudes are counted from the projection's centre.
struct Seen {
    std::vector<double> turns;
    double south = 90;
    double north = -90;
    bool holds_nothing_somewhere = false;
};

PlanePoint at(const PlaneBox& frame, int i, int j) {
    return {frame.west + frame.width() * (static_cast<double>(i) / samples),
            frame.south + frame.height() * (static_cast<double>(j) / samples)};
}

Seen look_through(const Projection& projection, const PlaneBox& frame) {
    Seen seen;
    for (int i = 0; i <= samples; ++i) {
        for (int j = 0; j <= samples; ++j) {
            const auto point = projection.inverse(at(frame, i, j));
            if (!point) {
                seen.holds_nothing_somewhere = true;
                continue;
            }
            seen.turns.push_back(normalised_longitude(point->lon - projection.domain().centre.lon).value());
            seen.south = std::min(seen.south, point->lat.value());
            seen.north = std::max(seen.north, point->lat.value());
        }
    }
    std::sort(seen.turns.begin(), seen.turns.end());
    return seen;
}

bool sees(const Projection& projection, const PlaneBox& frame, double lat) {
    const auto pole = projection.forward({projection.domain().centre.lon, Degrees(lat)});
    return pole && frame.contains(*pole);
}

/// Grows the latitudes by two cells of the grid and takes in a pole that lies between its points.
void set_latitudes(const Projection& projection, const Seen& seen, MapWindow& window) {
    const double margin = std::max((seen.north - seen.south) * 2 / samples, 1e-3);
    const auto& domain = projection.domain();
    const bool circle = domain.shape == DomainShape::circle;
    const double south = circle ? -90 : domain.south.value();
    const double north = circle ? 90 : domain.north.value();
    window.box.south = Degrees(std::max(seen.south - margin, south));
    window.box.north = Degrees(std::min(seen.north + margin, north));
    if (sees(projection, window.frame, -90)) {
        window.box.south = Degrees(south);
    }
    if (sees(projection, window.frame, 90)) {
        window.box.north = Degrees(north);
    }
}

void set_whole_globe(const Projection& projection, MapWindow& window) {
    const auto centre = projection.domain().centre.lon;
    window.box = {centre - Degrees(180), Degrees(-90), centre + Degrees(180), Degrees(90)};
    window.whole_turn = true;
    window.leaves_domain = true;
}

/// The largest gap between neighbouring longitudes, the one across the antimeridian of the centre included.
struct Gap {
    double width = 0;
    double from = 0;  ///< its western end
};

Gap largest_gap(const std::vector<double>& turns) {
    Gap gap{turns.front() + 360 - turns.back(), turns.back()};
    for (std::size_t i = 1; i < turns.size(); ++i) {
        if (turns[i] - turns[i - 1] > gap.width) {
            gap = {turns[i] - turns[i - 1], turns[i - 1]};
        }
    }
    return gap;
}

/// Whether any point of the window lies beyond a circular domain.
bool leaves(const ProjectionDomain& domain, const GeoBox& box) {
    const LonLat antipode{domain.centre.lon + Degrees(180), -domain.centre.lat};
    const GeoBox normal = box.width() >= Degrees(360) ? GeoBox{Degrees(-180), box.south, Degrees(180), box.north}
                                                      : make_box(box.west, box.south, box.east, box.north);
    if (normal.contains(antipode)) {
        return true;
    }
    for (int i = 0; i <= samples; ++i) {
        for (int j = 0; j <= samples; ++j) {
            const LonLat point{box.west + box.width() * (static_cast<double>(i) / samples),
                               box.south + box.height() * (static_cast<double>(j) / samples)};
            if (bearing(domain.centre, point).distance > domain.radius - Degrees(2)) {
                return true;
            }
        }
    }
    return false;
}

void set_azimuthal_box(const Projection& projection, const Seen& seen, MapWindow& window) {
    set_latitudes(projection, seen, window);
    const auto centre = projection.domain().centre.lon;
    const auto gap = largest_gap(seen.turns);
    const double margin = std::max((360 - gap.width) * 2 / samples, 1e-3);
    const bool holds_pole = sees(projection, window.frame, 90) || sees(projection, window.frame, -90);
    window.whole_turn = holds_pole || gap.width < 4 * margin || gap.width < 20;
    if (window.whole_turn) {
        window.box.west = centre - Degrees(180);
        window.box.east = centre + Degrees(180);
    } else {
        window.box.west = centre + Degrees(gap.from + gap.width - 360 - margin);
        window.box.east = centre + Degrees(gap.from + margin);
        if (gap.from + gap.width > 180) {  // the gap itself lies across the antimeridian of the centre
            window.box.west = centre + Degrees(seen.turns.front() - margin);
            window.box.east = centre + Degrees(seen.turns.back() + margin);
        }
    }
    window.leaves_domain = leaves(projection.domain(), window.box);
}

/// Calls `visit` with the points of a grid over a box that the projection shows.
template <class Visit>
void visit_grid(const Projection& projection, const GeoBox& box, Visit visit) {
    for (int i = 0; i <= samples * 2; ++i) {
        for (int j = 0; j <= samples * 2; ++j) {
            const LonLat point{box.west + box.width() * (i / (samples * 2.0)),
                               box.south + box.height() * (j / (samples * 2.0))};
            if (projection.shows(point)) visit(point);
        }
    }
}

/// The parts of a box that lie in a domain bounded by meridians and parallels; the edges of the domain count.
std::vector<GeoBox> parts_within(const ProjectionDomain& domain, const GeoBox& box) {
    std::vector<GeoBox> parts;
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const Degrees centre = domain.centre.lon + Degrees(turn);
        const GeoBox part{
            std::max(box.west, centre - domain.half_width), std::clamp(box.south, domain.south, domain.north),
            std::min(box.east, centre + domain.half_width), std::clamp(box.north, domain.south, domain.north)};
        if (part.west <= part.east) parts.push_back(part);
    }
    return parts;
}

/// Calls `visit` with points that spread over the shown part of a box and its edges.
template <class Visit>
void visit_shown(const Projection& projection, const GeoBox& box, Visit visit) {
    const auto& domain = projection.domain();
    if (domain.shape == DomainShape::lon_lat_box) {
        for (const auto& part : parts_within(domain, box)) visit_grid(projection, part, visit);
        return;
    }
    visit_grid(projection, box, visit);
    for (int azimuth = 0; azimuth < 360; ++azimuth) {
        const LonLat edge = destination(domain.centre, {domain.radius - Degrees(1e-6), Degrees(azimuth)});
        if (box.width() >= Degrees(360) || make_box(box.west, box.south, box.east, box.north).contains(edge)) {
            if (box.south <= edge.lat && edge.lat <= box.north) visit(edge);
        }
    }
}

}  // namespace

MapWindow window_of(const Projection& projection, const PlaneBox& frame, Metres tolerance) {
    MapWindow window;
    window.frame = frame;
    window.tolerance = tolerance;
    window.smallest_area = 2 * tolerance.value() * tolerance.value();
    const auto seen = look_through(projection, frame);
    const auto& domain = projection.domain();
    if (domain.shape == DomainShape::circle) {
        if (seen.holds_nothing_somewhere || seen.turns.empty()) {
            set_whole_globe(projection, window);
        } else {
            set_azimuthal_box(projection, seen, window);
        }
        if (window.leaves_domain) {
            window.horizon = EdgeTracer(projection, window).domain_circle();
        }
        return window;
    }
    set_latitudes(projection, seen, window);
    const double half = domain.half_width.value();
    const double first = seen.turns.empty() ? -half : seen.turns.front();
    const double last = seen.turns.empty() ? half : seen.turns.back();
    const double margin = std::max((last - first) * 3 / samples, 1e-3);
    window.box.west = domain.centre.lon + Degrees(std::max(first - margin, -half));
    window.box.east = domain.centre.lon + Degrees(std::min(last + margin, half));
    return window;
}

Result<PlaneBox> project_box(const Projection& projection, const GeoBox& box) {
    std::optional<PlaneBox> found;
    visit_shown(projection, box, [&](const LonLat& point) {
        if (const auto placed = projection.forward(point)) {
            found = found ? found->united(*placed) : PlaneBox{placed->x, placed->y, placed->x, placed->y};
        }
    });
    if (!found) {
        return Error{"the projection '" + projection.definition() + "' does not show the extent of the map",
                     {},
                     "centre it on the extent, or leave 'projection' out"};
    }
    return *found;
}

}  // namespace dateline

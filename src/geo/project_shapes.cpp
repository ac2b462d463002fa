#include "geo/project_shapes.hpp"

#include <algorithm>
#include <cmath>

#include "geo/clip.hpp"
#include "geo/edge_tracer.hpp"
#include "geo/simplify.hpp"

namespace dateline {

namespace {

GeoPath shifted(const GeoPath& path, double turns) {
    GeoPath result = path;
    for (auto& point : result) {
        point.lon += Degrees(360 * turns);
    }
    return result;
}

/// The first and last turn in which a path may touch the window.
std::pair<int, int> turns_of(const GeoPath& path, const GeoBox& box) {
    const auto [least, most] =
        std::minmax_element(path.begin(), path.end(), [](const LonLat& a, const LonLat& b) { return a.lon < b.lon; });
    return {static_cast<int>(std::ceil((box.west - most->lon).value() / 360)),
            static_cast<int>(std::floor((box.east - least->lon).value() / 360))};
}

/// The window without its meridians: for windows that go all round.
GeoBox parallels_only(const GeoBox& box) {
    return {Degrees(-1e6), box.south, Degrees(1e6), box.north};
}

/// The pieces of a ring inside the window, in the window's turn.
std::vector<GeoPath> cut_ring(const MapWindow& window, const GeoPath& ring) {
    std::vector<GeoPath> pieces;
    if (ring.size() < 3) {
        return pieces;
    }
    if (window.whole_turn) {
        auto piece = clip_ring(ring, parallels_only(window.box));
        if (!piece.empty()) {
            pieces.push_back(std::move(piece));
        }
        return pieces;
    }
    const auto [first, last] = turns_of(ring, window.box);
    for (int turn = first; turn <= last; ++turn) {
        auto piece = clip_ring(turn == 0 ? ring : shifted(ring, turn), window.box);
        if (!piece.empty()) {
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

/// Whether a horizontal ray from (x, y) crosses the edge from a to b.
bool crosses_ray(double ax, double ay, double bx, double by, double x, double y) {
    return (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax);
}

bool is_inside(const GeoPath& ring, const LonLat& point) {
    bool inside = false;
    const auto box = GeoBox{point.lon, point.lat, point.lon, point.lat};
    const auto [first, last] = turns_of(ring, box);
    for (int turn = first; turn <= last; ++turn) {
        const double x = point.lon.value() - 360.0 * turn;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto& a = ring[i];
            const auto& b = ring[(i + 1) % ring.size()];
            inside ^= crosses_ray(a.lon.value(), a.lat.value(), b.lon.value(), b.lat.value(), x, point.lat.value());
        }
    }
    return inside;
}

bool is_inside(const PlanePath& ring, const PlanePoint& point) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        inside ^= crosses_ray(a.x.value(), a.y.value(), b.x.value(), b.y.value(), point.x.value(), point.y.value());
    }
    return inside;
}

/// A ring around the antipode is inside out on an azimuthal plane: there the even-odd rule fills what lies outside the
/// ring. The centre of the map shows it, and a circle around everything turns it right again.
bool is_inside_out(const Projection& projection, const GeoPath& ring, const PlanePath& traced) {
    const auto& centre = projection.domain().centre;
    // Beside the centre, which may be a pole on the ring's own closing edge.
    const double towards_equator = centre.lat.value() > 0 ? -0.0137 : 0.0137;
    const LonLat probe{centre.lon + Degrees(0.0173), centre.lat + Degrees(towards_equator)};
    const auto at = projection.forward(probe);
    return at && is_inside(ring, probe) != is_inside(traced, *at);
}

void add_ring(const MapWindow& window, const PlanePath& traced, std::vector<PlanePath>& rings) {
    if (traced.size() < 3) {
        return;
    }
    const auto box = bounds(traced);
    if (!box.overlaps(window.frame)) {
        return;
    }
    auto inside = clip_ring(traced, window.frame);
    if (!window.horizon.empty()) {
        inside = clip_ring(inside, window.horizon);
    }
    auto kept = simplify_ring(inside, window.smallest_area);
    if (!kept.empty()) {
        rings.push_back(std::move(kept));
    }
}

/// Edges along the antimeridian and to a pole are seams of the data, not of the world.
bool is_seam(const LonLat& a, const LonLat& b) {
    const auto on_antimeridian = [](const LonLat& p) {
        return std::abs(std::remainder(p.lon.value() - 180, 360)) < 1e-6;
    };
    const auto at_pole = [](const LonLat& p) { return std::abs(p.lat.value()) > 90 - 1e-6; };
    return (on_antimeridian(a) && on_antimeridian(b)) || at_pole(a) || at_pole(b);
}

std::vector<GeoPath> without_seams(const GeoPath& line) {
    std::vector<GeoPath> pieces(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && is_seam(line[i - 1], line[i])) {
            pieces.emplace_back();
        }
        pieces.back().push_back(line[i]);
    }
    return pieces;
}

std::vector<GeoPath> cut_line(const MapWindow& window, const GeoPath& line) {
    if (window.whole_turn) {
        return clip_line(line, parallels_only(window.box));
    }
    std::vector<GeoPath> pieces;
    const auto [first, last] = turns_of(line, window.box);
    for (int turn = first; turn <= last; ++turn) {
        for (auto& piece : clip_line(turn == 0 ? line : shifted(line, turn), window.box)) {
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

GeoPath ring_of(const GeoBox& box) {
    return {{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}};
}

PlanePath ring_of(const PlaneBox& box) {
    return {{box.west, box.south}, {box.east, box.south}, {box.east, box.north}, {box.west, box.north}};
}

}  // namespace

GeoBox query_box(const MapWindow& window) {
    if (window.whole_turn || window.box.width() >= Degrees(360)) {
        return {Degrees(-180), window.box.south, Degrees(180), window.box.north};
    }
    return make_box(window.box.west, window.box.south, window.box.east, window.box.north);
}

std::vector<PlanePath> project_area(const Projection& projection, const MapWindow& window, const GeoPolygon& polygon) {
    std::vector<PlanePath> rings;
    const EdgeTracer tracer(projection, window);
    const bool may_turn_inside_out = window.whole_turn && projection.domain().shape == DomainShape::circle;
    const auto add = [&](const GeoPath& ring) {
        for (const auto& piece : cut_ring(window, ring)) {
            const auto traced = tracer.ring(piece);
            add_ring(window, traced, rings);
            if (may_turn_inside_out && is_inside_out(projection, piece, traced)) {
                add_ring(window, tracer.outermost_circle(), rings);
            }
        }
    };
    add(polygon.outer);
    for (const auto& hole : polygon.holes) {
        add(hole);
    }
    return rings;
}

std::vector<PlanePath> project_line(const Projection& projection, const MapWindow& window, const GeoPath& line,
                                    Seams seams) {
    std::vector<PlanePath> result;
    const EdgeTracer tracer(projection, window);
    for (const auto& solid : seams == Seams::drop ? without_seams(line) : std::vector<GeoPath>{line}) {
        if (solid.size() < 2) {
            continue;
        }
        for (const auto& piece : cut_line(window, solid)) {
            for (const auto& traced : tracer.line(piece)) {
                for (const auto& inside : clip_line(traced, window.frame)) {
                    result.push_back(simplify_line(inside, window.smallest_area));
                }
            }
        }
    }
    return result;
}

PlanePath globe_outline(const Projection& projection, const MapWindow& window) {
    const EdgeTracer tracer(projection, window);
    const bool circle = projection.domain().shape == DomainShape::circle;
    if (circle && window.horizon.empty()) {
        return ring_of(window.frame);
    }
    auto outline = clip_ring(circle ? window.horizon : tracer.ring(ring_of(window.box)), window.frame);
    const double whole = window.frame.width().value() * window.frame.height().value();
    if (std::abs(signed_area(outline)) > whole * (1 - 1e-6)) {
        return ring_of(window.frame);
    }
    return simplify_ring(outline, window.smallest_area);
}

}  // namespace dateline

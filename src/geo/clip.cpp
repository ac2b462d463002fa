#include "geo/clip.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dateline {

namespace {

struct Flat {
    double x;
    double y;
};

struct Rect {
    double west;
    double south;
    double east;
    double north;
};

Flat flat(const LonLat& point) {
    return {point.lon.value(), point.lat.value()};
}
Flat flat(const PlanePoint& point) {
    return {point.x.value(), point.y.value()};
}
Rect rect(const GeoBox& box) {
    return {box.west.value(), box.south.value(), box.east.value(), box.north.value()};
}
Rect rect(const PlaneBox& box) {
    return {box.west.value(), box.south.value(), box.east.value(), box.north.value()};
}
void give(const Flat& from, LonLat& to) {
    to = {Degrees(from.x), Degrees(from.y)};
}
void give(const Flat& from, PlanePoint& to) {
    to = {Metres(from.x), Metres(from.y)};
}

/// One side of the rectangle: how far inside a point is, negative outside.
struct Side {
    double sign;
    double limit;
    bool vertical;  ///< whether x decides

    [[nodiscard]] double inside(const Flat& p) const { return sign * ((vertical ? p.x : p.y) - limit); }

    [[nodiscard]] Flat crossing(const Flat& a, const Flat& b) const {
        const double t = inside(a) / (inside(a) - inside(b));
        const Flat between{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
        // The crossing lies exactly on the side, whatever the rounding.
        return vertical ? Flat{limit, between.y} : Flat{between.x, limit};
    }
};

std::array<Side, 4> sides_of(const Rect& r) {
    return {Side{1, r.west, true}, Side{-1, r.east, true}, Side{1, r.south, false}, Side{-1, r.north, false}};
}

/// Sutherland and Hodgman 1974, one side.
void clip_at(const std::vector<Flat>& ring, const Side& side, std::vector<Flat>& kept) {
    kept.clear();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Flat& from = ring[i == 0 ? ring.size() - 1 : i - 1];
        const Flat& to = ring[i];
        const bool from_in = side.inside(from) >= 0;
        const bool to_in = side.inside(to) >= 0;
        if (from_in != to_in) {
            kept.push_back(side.crossing(from, to));
        }
        if (to_in) {
            kept.push_back(to);
        }
    }
}

template <class Path, class Box>
Path clipped_ring(const Path& ring, const Box& box) {
    std::vector<Flat> points;
    points.reserve(ring.size());
    const auto sides = sides_of(rect(box));
    std::array<bool, 4> leaves{};
    for (const auto& point : ring) {
        points.push_back(flat(point));
        for (std::size_t s = 0; s < sides.size(); ++s) {
            leaves[s] = leaves[s] || sides[s].inside(points.back()) < 0;
        }
    }
    std::vector<Flat> kept;
    for (std::size_t s = 0; s < sides.size(); ++s) {
        if (leaves[s]) {
            clip_at(points, sides[s], kept);
            std::swap(points, kept);
        }
    }
    if (points.size() < 3) {
        return {};
    }
    Path result(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        give(points[i], result[i]);
    }
    return result;
}

/// One edge of a convex ring: what lies to its left, for a `turn` of 1, stays.
PlanePath clipped_at_edge(const PlanePath& ring, const PlanePoint& from, const PlanePoint& to, double turn) {
    const auto inside = [&](const PlanePoint& p) {
        return turn *
               ((to.x - from.x).value() * (p.y - from.y).value() - (p.x - from.x).value() * (to.y - from.y).value());
    };
    PlanePath kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const auto& b = ring[i];
        const double at_a = inside(a);
        const double at_b = inside(b);
        if ((at_a >= 0) != (at_b >= 0)) {
            const double share = at_a / (at_a - at_b);
            kept.push_back({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
        }
        if (at_b >= 0) {
            kept.push_back(b);
        }
    }
    return kept;
}

/// The part of a segment inside the rectangle, as shares of its length (Liang and Barsky 1984).
std::optional<std::pair<double, double>> inside_part(const Flat& a, const Flat& b, const Rect& r) {
    double first = 0;
    double last = 1;
    for (const auto& side : sides_of(r)) {
        const double at_a = side.inside(a);
        const double at_b = side.inside(b);
        if (at_a < 0 && at_b < 0) {
            return std::nullopt;
        }
        if (at_a < 0) {
            first = std::max(first, at_a / (at_a - at_b));
        } else if (at_b < 0) {
            last = std::min(last, at_a / (at_a - at_b));
        }
    }
    return first < last ? std::optional(std::pair(first, last)) : std::nullopt;
}

Flat along(const Flat& a, const Flat& b, double share) {
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

template <class Path, class Box>
std::vector<Path> clipped_line(const Path& line, const Box& box) {
    std::vector<Path> pieces;
    const Rect r = rect(box);
    bool open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Flat a = flat(line[i - 1]);
        const Flat b = flat(line[i]);
        const auto part = inside_part(a, b, r);
        if (!part) {
            open = false;
            continue;
        }
        if (!open || part->first > 0) {
            pieces.emplace_back();
            give(part->first > 0 ? along(a, b, part->first) : a, pieces.back().emplace_back());
        }
        give(part->second < 1 ? along(a, b, part->second) : b, pieces.back().emplace_back());
        open = part->second >= 1;
    }
    return pieces;
}

}  // namespace

GeoPath clip_ring(const GeoPath& ring, const GeoBox& box) {
    return clipped_ring(ring, box);
}

std::vector<GeoPath> clip_line(const GeoPath& line, const GeoBox& box) {
    return clipped_line(line, box);
}

PlanePath clip_ring(const PlanePath& ring, const PlaneBox& box) {
    return clipped_ring(ring, box);
}

PlanePath clip_ring(const PlanePath& ring, const PlanePath& convex) {
    PlanePath points = ring;
    const double turn = signed_area(convex) < 0 ? -1 : 1;
    for (std::size_t i = 0; i < convex.size() && points.size() > 2; ++i) {
        points = clipped_at_edge(points, convex[i], convex[(i + 1) % convex.size()], turn);
    }
    return points.size() < 3 ? PlanePath{} : points;
}

std::vector<PlanePath> clip_line(const PlanePath& line, const PlaneBox& box) {
    return clipped_line(line, box);
}

}  // namespace dateline

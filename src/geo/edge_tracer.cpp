#include "geo/edge_tracer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/sphere.hpp"

namespace dateline {

namespace {

constexpr double degree = std::numbers::pi / 180;
// Edges longer than this are cut first, so that a bend that returns to its chord is not missed.
constexpr double longest_edge = 4;
constexpr int deepest = 10;
constexpr double widest_turn = 20;

LonLat between(const LonLat& a, const LonLat& b, double share) {
    return {a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share};
}

/// How many pieces an edge is cut into before it is looked at.
int pieces_of(const LonLat& from, const LonLat& to) {
    const double span = std::max(std::abs((to.lon - from.lon).value()), std::abs((to.lat - from.lat).value()));
    return std::max(1, static_cast<int>(std::ceil(span / longest_edge)));
}

double continued(double beyond_degrees) {
    return 1 + beyond_degrees / 60;
}

}  // namespace

EdgeTracer::EdgeTracer(const Projection& projection, const MapWindow& window)
    : projection_(projection), window_(window) {
    const auto& domain = projection.domain();
    centre_ = projection.forward(domain.centre).value_or(PlanePoint{});
    sine_of_centre_ = std::sin(domain.centre.lat.value() * degree);
    cosine_of_centre_ = std::cos(domain.centre.lat.value() * degree);
    cosine_of_radius_ = std::cos(domain.radius.value() * degree);
}

bool EdgeTracer::is_beyond(const LonLat& point) const {
    // The cosine of the distance decides; the distance itself would cost twice the time.
    const double lat = point.lat.value() * degree;
    const double turn = (point.lon - projection_.domain().centre.lon).value() * degree;
    return sine_of_centre_ * std::sin(lat) + cosine_of_centre_ * std::cos(lat) * std::cos(turn) < cosine_of_radius_;
}

TracedPoint EdgeTracer::beyond_point(Degrees azimuth, Degrees distance) const {
    const auto& domain = projection_.domain();
    const auto edge = projection_.forward(destination(domain.centre, {domain.radius, azimuth})).value_or(centre_);
    const double factor = continued((distance - domain.radius).value());
    return {{centre_.x + (edge.x - centre_.x) * factor, centre_.y + (edge.y - centre_.y) * factor}, true, azimuth};
}

std::optional<TracedPoint> EdgeTracer::place(const LonLat& point) const {
    if (window_.leaves_domain && is_beyond(point)) {
        const auto seen = bearing(projection_.domain().centre, point);
        return beyond_point(seen.azimuth, seen.distance);
    }
    const auto at = projection_.forward(point);
    if (!at) {
        return std::nullopt;
    }
    return TracedPoint{*at, false, Degrees(0)};
}

void EdgeTracer::refine(const LonLat& from, const PlanePoint& from_at, const LonLat& to, const PlanePoint& to_at,
                        int depth, PlanePath& path) const {
    const double length = std::hypot((to_at.x - from_at.x).value(), (to_at.y - from_at.y).value());
    // A chord of 20 tolerances deviates by less than one unless the bend is tighter than 50 tolerances.
    if (depth < deepest && length > 20 * window_.tolerance.value()) {
        const auto middle = between(from, to, 0.5);
        const auto placed = place(middle);
        if (placed && !placed->beyond && distance_to_segment(placed->at, from_at, to_at) > window_.tolerance) {
            refine(from, from_at, middle, placed->at, depth + 1, path);
            refine(middle, placed->at, to, to_at, depth + 1, path);
            return;
        }
    }
    path.push_back(to_at);
}

void EdgeTracer::turn_around(const TracedPoint& from, const TracedPoint& to, PlanePath& path) const {
    const double turn = normalised_longitude(to.azimuth - from.azimuth).value();
    const int steps = static_cast<int>(std::abs(turn) / widest_turn);
    const auto& domain = projection_.domain();
    for (int i = 1; i <= steps; ++i) {
        const Degrees azimuth = from.azimuth + Degrees(turn * i / (steps + 1));
        path.push_back(beyond_point(azimuth, (domain.radius + Degrees(180)) / 2).at);
    }
}

void EdgeTracer::follow_edge(const LonLat& from, const LonLat& to, PlanePath& path) const {
    const int pieces = pieces_of(from, to);
    LonLat start = from;
    auto start_at = place(from);
    for (int i = 1; i <= pieces; ++i) {
        const LonLat end = i == pieces ? to : between(from, to, static_cast<double>(i) / pieces);
        const auto end_at = place(end);
        if (!end_at) {
            continue;
        }
        if (start_at && start_at->beyond && end_at->beyond) {
            turn_around(*start_at, *end_at, path);
            path.push_back(end_at->at);
        } else if (start_at) {
            refine(start, start_at->at, end, end_at->at, 0, path);
        } else {
            path.push_back(end_at->at);
        }
        start = end;
        start_at = end_at;
    }
}

PlanePath EdgeTracer::ring(const GeoPath& ring) const {
    PlanePath path;
    path.reserve(ring.size() + 8);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        follow_edge(ring[i], ring[(i + 1) % ring.size()], path);
    }
    return path;
}

LonLat EdgeTracer::leaving_point(LonLat inside, LonLat outside) const {
    for (int i = 0; i < 24; ++i) {
        const LonLat middle = between(inside, outside, 0.5);
        const auto placed = place(middle);
        (placed && !placed->beyond ? inside : outside) = middle;
    }
    return inside;
}

/// The line with points in between where an edge is so long that it may leave the domain and come back.
GeoPath EdgeTracer::subdivided(const GeoPath& line) const {
    if (!window_.leaves_domain) {
        return line;
    }
    GeoPath path;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const int pieces = i == 0 ? 1 : pieces_of(line[i - 1], line[i]);
        for (int k = 1; k < pieces; ++k) {
            path.push_back(between(line[i - 1], line[i], static_cast<double>(k) / pieces));
        }
        path.push_back(line[i]);
    }
    return path;
}

std::vector<PlanePath> EdgeTracer::line(const GeoPath& given) const {
    const GeoPath line = subdivided(given);
    std::vector<PlanePath> pieces;
    bool open = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto here = place(line[i]);
        const bool visible = here && !here->beyond;
        if (i > 0 && (open || visible)) {
            const LonLat from = open ? line[i - 1] : leaving_point(line[i], line[i - 1]);
            const LonLat to = visible ? line[i] : leaving_point(line[i - 1], line[i]);
            if (!open) {
                pieces.emplace_back().push_back(place(from)->at);
            }
            follow_edge(from, to, pieces.back());
        } else if (visible) {
            pieces.emplace_back().push_back(here->at);
        }
        open = visible;
    }
    return pieces;
}

PlanePath EdgeTracer::outermost_circle() const {
    PlanePath circle;
    for (int azimuth = -180; azimuth < 180; azimuth += 5) {
        circle.push_back(beyond_point(Degrees(azimuth), Degrees(200)).at);
    }
    return circle;
}

PlanePath EdgeTracer::domain_circle() const {
    PlanePath circle;
    const auto& domain = projection_.domain();
    for (int azimuth = -180; azimuth < 180; ++azimuth) {
        circle.push_back(beyond_point(Degrees(azimuth), domain.radius).at);
    }
    return circle;
}

}  // namespace dateline

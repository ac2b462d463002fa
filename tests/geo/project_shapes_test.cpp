// The lands that maps tear: over the antimeridian, around a pole, at the edge of the projection. The shipped ones are
// in antimeridian_test.cpp.
#include "geo/project_shapes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace dateline;

namespace {

struct Land {
    std::string name;
    GeoPath ring;
};

GeoPath ring(std::initializer_list<std::pair<double, double>> points) {
    GeoPath path;
    for (const auto& [lon, lat] : points) {
        path.push_back({Degrees(lon), Degrees(lat)});
    }
    return path;
}

/// Rough outlines, unwrapped and closed at the pole as GeoPath promises.
std::vector<Land> lands() {
    return {
        {"Russia", ring({{28, 60},
                         {40, 44},
                         {60, 54},
                         {90, 50},
                         {131, 43},
                         {141, 53},
                         {160, 60},
                         {190, 65},
                         {180, 70},
                         {105, 77},
                         {70, 68},
                         {33, 69}})},
        {"Fiji", ring({{177, -18}, {179, -19}, {182, -18}, {181, -16}, {179, -16}})},
        {"Antarctica", ring({{-180, -78},
                             {-120, -73},
                             {-60, -64},
                             {0, -70},
                             {60, -67},
                             {120, -66},
                             {180, -78},
                             {180, -90},
                             {-180, -90}})},
        {"Chukotka", ring({{160, 62}, {180, 62}, {190, 65}, {180, 70}, {162, 70}})},
        {"Aleutians", ring({{172, 52}, {180, 51}, {195, 53}, {195, 55}, {180, 52.5}})},
        {"Chatham", ring({{-177, -44.5}, {-176, -44.5}, {-176, -43.5}, {-177, -43.5}})},
        {"Kiribati", ring({{172, -3}, {210, -12}, {212, 5}, {172, 4}})},
    };
}

/// Where a horizontal line crosses rings, ascending.
std::vector<double> crossings(const std::vector<PlanePath>& rings, double y) {
    std::vector<double> found;
    for (const auto& path : rings) {
        for (std::size_t i = 0; i < path.size(); ++i) {
            const auto& a = path[i];
            const auto& b = path[(i + 1) % path.size()];
            if ((a.y.value() > y) != (b.y.value() > y)) {
                found.push_back(a.x.value() + (y - a.y.value()) / (b.y - a.y).value() * (b.x - a.x).value());
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The area that is filled by the even-odd rule and lies within the outline, by horizontal lines.
double filled_area(const std::vector<PlanePath>& rings, const PlanePath& outline) {
    if (rings.empty()) {
        return 0;
    }
    PlaneBox frame = bounds(rings.front());
    for (const auto& path : rings) {
        const auto box = bounds(path);
        frame = frame.united({box.west, box.south}).united({box.east, box.north});
    }
    constexpr int rows = 1000;
    double sum = 0;
    for (int row = 0; row < rows; ++row) {
        const double y = (frame.south + frame.height() * ((row + 0.5) / rows)).value();
        const auto fill = crossings(rings, y);
        const auto globe = crossings({outline}, y);
        for (std::size_t i = 0; i + 1 < fill.size(); i += 2) {
            for (std::size_t j = 0; j + 1 < globe.size(); j += 2) {
                sum += std::max(0.0, std::min(fill[i + 1], globe[j + 1]) - std::max(fill[i], globe[j]));
            }
        }
    }
    return sum * frame.height().value() / rows;
}

/// A projection and the whole of what it shows.
struct WholeMap {
    Projection projection;
    MapWindow window;
};

WholeMap whole_map(const std::string& definition) {
    auto projection = Projection::create(definition + " +R=6371000", Degrees(150));
    REQUIRE(projection.ok());
    const auto frame = project_box(*projection, {projection->domain().centre.lon - Degrees(180), Degrees(-90),
                                                 projection->domain().centre.lon + Degrees(180), Degrees(90)});
    REQUIRE(frame.ok());
    auto window = window_of(*projection, *frame, Metres(500));
    window.smallest_area = 0;
    return {std::move(projection).value(), window};
}

}  // namespace

TEST_CASE("a ring fills the same whichever way it runs") {
    const auto map = whole_map("+proj=laea +lat_0=90 +lon_0=150");
    const auto outline = globe_outline(map.projection, map.window);
    for (const auto& land : lands()) {
        GeoPath reversed(land.ring.rbegin(), land.ring.rend());
        const double one = filled_area(project_area(map.projection, map.window, {land.ring, {}}), outline);
        const double other = filled_area(project_area(map.projection, map.window, {reversed, {}}), outline);
        INFO(land.name);
        CHECK(one == Approx(other).epsilon(1e-3).margin(1));
    }
}

TEST_CASE("seams of the data along the antimeridian and at the poles are not stroked") {
    const auto map = whole_map("+proj=eqearth +lon_0=90");
    const GeoPath seam = ring({{180, 60}, {180, 70}});
    const GeoPath pole = ring({{-180, -90}, {180, -90}});
    CHECK(project_line(map.projection, map.window, seam).empty());
    CHECK(project_line(map.projection, map.window, pole).empty());
    CHECK(project_line(map.projection, map.window, seam, Seams::keep).size() == 1);
}

TEST_CASE("a window over the antimeridian asks the base map for a box that crosses it") {
    auto projection = Projection::create("+proj=laea +lat_0=-17.5 +lon_0=179");
    REQUIRE(projection.ok());
    const auto frame = project_box(*projection, make_box(Degrees(176), Degrees(-20), Degrees(-178), Degrees(-15)));
    REQUIRE(frame.ok());
    const auto box = query_box(window_of(*projection, *frame, Metres(100)));
    CHECK(box.west < Degrees(176));
    CHECK(box.west > Degrees(174));
    CHECK(box.east > Degrees(182));
    CHECK(box.east < Degrees(184));
}

TEST_CASE("the straight edges of a wide box are bent as the projection bends them") {
    auto projection = Projection::create("+proj=laea +lat_0=60 +lon_0=0 +R=6371000");
    REQUIRE(projection.ok());
    const auto frame = project_box(*projection, make_box(Degrees(-40), Degrees(30), Degrees(40), Degrees(80)));
    REQUIRE(frame.ok());
    const auto window = window_of(*projection, *frame, Metres(2000));
    const auto pieces = project_line(*projection, window, {{Degrees(-40), Degrees(50)}, {Degrees(40), Degrees(50)}});
    REQUIRE(pieces.size() == 1);
    for (std::size_t i = 1; i < pieces[0].size(); ++i) {
        const auto a = projection->inverse(pieces[0][i - 1]);
        const auto b = projection->inverse(pieces[0][i]);
        const auto middle = projection->forward({(a->lon + b->lon) / 2, Degrees(50)});
        CHECK(distance_to_segment(*middle, pieces[0][i - 1], pieces[0][i]) < Metres(2000 * 2.5));
    }
}

TEST_CASE("a parallel that leaves a hemisphere and comes back is drawn where the hemisphere shows it") {
    const auto map = whole_map("+proj=ortho +lat_0=30 +lon_0=-165");
    const auto pieces =
        project_line(map.projection, map.window, {{Degrees(-345), Degrees(0)}, {Degrees(15), Degrees(0)}});
    REQUIRE(pieces.size() == 1);
    CHECK(map.projection.inverse(pieces[0].front())->lon.value() == Approx(105).margin(1));
    CHECK(map.projection.inverse(pieces[0].back())->lon.value() == Approx(-75).margin(1));
}

TEST_CASE("a ring that lies north of all that an azimuthal map shows leaves nothing") {
    auto projection = Projection::create("+proj=laea +lat_0=-90 +lon_0=0", Degrees(108));
    REQUIRE(projection.ok());
    const auto frame = project_box(*projection, make_box(Degrees(-180), Degrees(-90), Degrees(180), Degrees(-60)));
    REQUIRE(frame.ok());
    const auto window = window_of(*projection, *frame, Metres(1000));
    CHECK(project_area(*projection, window, {ring({{10, 50}, {20, 50}, {15, 60}}), {}}).empty());
}

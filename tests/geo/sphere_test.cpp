#include "geo/sphere.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("distance and azimuth lead to the point they were taken from, also from a pole") {
    for (const double lat0 : {-90.0, -33.0, 0.0, 52.0, 90.0}) {
        const LonLat centre{Degrees(100), Degrees(lat0)};
        for (const double lon : {-170.0, -20.0, 60.0, 179.0}) {
            const LonLat point{Degrees(lon), Degrees(-41)};
            const LonLat found = destination(centre, bearing(centre, point));
            INFO(lat0 << " " << lon);
            CHECK(found.lon.value() == Approx(lon));
            CHECK(found.lat.value() == Approx(-41));
        }
    }
}

TEST_CASE("azimuths count clockwise from north") {
    const LonLat origin{Degrees(0), Degrees(0)};
    CHECK(bearing(origin, {Degrees(0), Degrees(10)}).azimuth.value() == Approx(0));
    CHECK(bearing(origin, {Degrees(10), Degrees(0)}).azimuth.value() == Approx(90));
    CHECK(bearing(origin, {Degrees(-10), Degrees(0)}).azimuth.value() == Approx(-90));
    CHECK(bearing(origin, {Degrees(180), Degrees(0)}).distance.value() == Approx(180));
}

TEST_CASE("a great circle over the antimeridian is unwrapped and rises towards the pole") {
    const auto path = great_circle({Degrees(140), Degrees(35)}, {Degrees(-122), Degrees(38)});
    CHECK(path.front().lon == Degrees(140));
    CHECK(path.back().lon.value() == Approx(238));
    CHECK(path[path.size() / 2].lat > Degrees(45));
    for (std::size_t i = 1; i < path.size(); ++i) CHECK(path[i].lon - path[i - 1].lon < Degrees(3));
}

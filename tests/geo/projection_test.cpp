#include "geo/projection.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace dateline;

namespace {

Error failure(const std::string& definition) {
    const auto projection = Projection::create(definition);
    REQUIRE_FALSE(projection.ok());
    return projection.error();
}

}  // namespace

TEST_CASE("a point comes back from the plane to where it was") {
    for (const std::string definition :
         {"+proj=laea +lat_0=52 +lon_0=10", "+proj=eqearth +lon_0=11", "+proj=aea +lat_1=29 +lat_2=45 +lon_0=-95",
          "+proj=tcea +lon_0=-71 +R=6371000", "+proj=merc +lon_0=180", "+proj=stere +lat_0=-90"}) {
        const auto projection = Projection::create(definition);
        REQUIRE(projection.ok());
        const LonLat point{projection->domain().centre.lon + Degrees(7), Degrees(-35)};
        const auto placed = projection->forward(point);
        REQUIRE(placed);
        const auto back = projection->inverse(*placed);
        REQUIRE(back);
        INFO(definition);
        CHECK(std::abs(normalised_longitude(back->lon - point.lon).value()) < 1e-6);
        CHECK(back->lat.value() == Approx(-35).epsilon(1e-7));
    }
}

TEST_CASE("the two sides of the cut stay apart") {
    const auto projection = Projection::create("+proj=eqearth +lon_0=11");
    REQUIRE(projection.ok());
    const auto west = projection->forward({Degrees(-169), Degrees(0)});
    const auto east = projection->forward({Degrees(191), Degrees(0)});
    REQUIRE(west);
    REQUIRE(east);
    CHECK(west->x.value() == Approx(-east->x.value()));
    CHECK(east->x > Metres(1e7));
}

TEST_CASE("outside the map there is no point of the globe") {
    const auto projection = Projection::create("+proj=eqearth");
    REQUIRE(projection.ok());
    CHECK_FALSE(projection->inverse({Metres(1.7e7), Metres(8e6)}));
}

TEST_CASE("what is no PROJ string, or none for a map, is refused with a reason") {
    CHECK(failure("EPSG:3035") ==
          Error{"projection 'EPSG:3035' is no PROJ string",
                {},
                "write it as \"+proj=laea +lat_0=52 +lon_0=10\"; codes such as EPSG:3035 are not read"});
    CHECK(failure("+proj=longlat").message ==
          "projection 'longlat' cannot be used for a map: it gives angles, not a plane (take +proj=eqc)");
    CHECK(failure("+proj=igh").message ==
          "projection 'igh' cannot be used for a map: it is interrupted, oblique or not known here");
    CHECK(failure("+proj=merc +nadgrids=x.gsb").message ==
          "projection 'merc' cannot be used for a map: +nadgrids names a file");
    CHECK(failure("+proj=laea +lat_0=100").message ==
          "PROJ refuses the projection '+proj=laea +lat_0=100': Invalid value for an argument");
    CHECK(failure("").message == "projection '' is no PROJ string");
}

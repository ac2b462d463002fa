#include "geo/extent.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace dateline;
using namespace dateline::literals;

namespace {

GeoBox at(Degrees lon, Degrees lat) {
    return {lon, lat, lon, lat};
}

}  // namespace

TEST_CASE("places on both sides of the antimeridian share a narrow box") {
    CHECK(extent_of(std::vector{at(170_deg, -10_deg), at(-170_deg, 20_deg)}) ==
          GeoBox{170_deg, -10_deg, 190_deg, 20_deg});
}

TEST_CASE("the box leaves out the largest empty gap of longitudes") {
    CHECK(extent_of(std::vector{at(-120_deg, 0_deg), at(10_deg, 0_deg), at(60_deg, 5_deg)}) ==
          GeoBox{-120_deg, 0_deg, 60_deg, 5_deg});
    CHECK(extent_of(std::vector{at(-70_deg, -33_deg), at(121_deg, 14_deg), at(-172_deg, 0_deg)}) ==
          GeoBox{121_deg, -33_deg, 290_deg, 14_deg});
}

TEST_CASE("areas count with their width, also inside one another") {
    CHECK(extent_of(std::vector{make_box(0_deg, 40_deg, 30_deg, 50_deg), at(10_deg, 60_deg)}) ==
          GeoBox{0_deg, 40_deg, 30_deg, 60_deg});
    CHECK(extent_of(std::vector{make_box(-180_deg, -90_deg, 180_deg, 90_deg)}).width() == 360_deg);
}

TEST_CASE("a single place is given surroundings, wider in degrees towards the poles") {
    const GeoBox equator = at_least(at(10_deg, 0_deg), 8_deg, 6_deg);
    CHECK(equator == GeoBox{6_deg, -3_deg, 14_deg, 3_deg});
    const GeoBox north = at_least(at(10_deg, 60_deg), 8_deg, 6_deg);
    CHECK(north.width().value() == Approx(16));
    CHECK(at_least(at(0_deg, 90_deg), 8_deg, 6_deg).north == 90_deg);
}

TEST_CASE("padding grows the box on all sides and stops before the poles") {
    CHECK(padded({0_deg, 10_deg, 10_deg, 20_deg}, 0.1) == GeoBox{-1_deg, 9_deg, 11_deg, 21_deg});
    CHECK(padded({0_deg, 60_deg, 10_deg, 88_deg}, 0.1).north == 89_deg);
    CHECK(padded({-180_deg, -90_deg, 180_deg, 90_deg}, 0.1).width() == 360_deg);
}

TEST_CASE("one place far from all others is the odd one out, and two are not") {
    const auto point = [](double lon, double lat) {
        return GeoBox{Degrees(lon), Degrees(lat), Degrees(lon), Degrees(lat)};
    };
    std::vector<GeoBox> towns{point(5, 50), point(6, 51), point(7, 50), point(8, 52), point(6.5, 49)};
    CHECK(outlier_of(towns) == std::nullopt);
    towns.push_back(point(-70, -30));
    CHECK(outlier_of(towns) == 5);
    towns.push_back(point(-71, -31));
    CHECK(outlier_of(towns) == std::nullopt);
}

#include "geo/geo_box.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::literals;

TEST_CASE("a box whose east is smaller than its west crosses the antimeridian") {
    CHECK(make_box(170_deg, -20_deg, -170_deg, 10_deg) == GeoBox{170_deg, -20_deg, 190_deg, 10_deg});
    CHECK(make_box(170_deg, -20_deg, 190_deg, 10_deg) == GeoBox{170_deg, -20_deg, 190_deg, 10_deg});
    CHECK(make_box(180_deg, -20_deg, -170_deg, 10_deg) == GeoBox{-180_deg, -20_deg, -170_deg, 10_deg});
}

TEST_CASE("the whole world keeps its width of 360 degrees") {
    CHECK(make_box(-180_deg, -90_deg, 180_deg, 90_deg) == GeoBox{-180_deg, -90_deg, 180_deg, 90_deg});
    CHECK(make_box(0_deg, -90_deg, 360_deg, 90_deg).width() == 360_deg);
    CHECK(make_box(-200_deg, -90_deg, 300_deg, 90_deg).width() == 360_deg);
}

TEST_CASE("a point is inside a box in whatever turn its longitude is given") {
    const GeoBox box = make_box(170_deg, -20_deg, -170_deg, 10_deg);
    CHECK(box.contains({179_deg, 0_deg}));
    CHECK(box.contains({-179_deg, 0_deg}));
    CHECK(box.contains({181_deg, 0_deg}));
    CHECK(box.contains({-170_deg, 10_deg}));
    CHECK_FALSE(box.contains({169_deg, 0_deg}));
    CHECK_FALSE(box.contains({-169_deg, 0_deg}));
    CHECK_FALSE(box.contains({180_deg, 11_deg}));
}

TEST_CASE("an edge that was turned by 360 degrees still belongs to the box") {
    CHECK(make_box(170.3_deg, 0_deg, -170.1_deg, 1_deg).contains({-170.1_deg, 1_deg}));
}

TEST_CASE("boxes intersect across the antimeridian") {
    const GeoBox fiji = make_box(176_deg, -20_deg, -178_deg, -15_deg);
    CHECK(fiji.intersects(make_box(-180_deg, -90_deg, -179_deg, 90_deg)));
    CHECK(make_box(-180_deg, -90_deg, -179_deg, 90_deg).intersects(fiji));
    CHECK_FALSE(fiji.intersects(make_box(-170_deg, -90_deg, 170_deg, 90_deg)));
    CHECK_FALSE(fiji.intersects(make_box(176_deg, -14_deg, -178_deg, 0_deg)));
}

TEST_CASE("the centre of a box over the antimeridian has a normalised longitude") {
    CHECK(make_box(170_deg, -20_deg, -160_deg, 10_deg).centre() == LonLat{-175_deg, -5_deg});
}

TEST_CASE("longitudes are normalised into the half-open turn") {
    CHECK(normalised_longitude(180_deg) == -180_deg);
    CHECK(normalised_longitude(-180_deg) == -180_deg);
    CHECK(normalised_longitude(540_deg) == -180_deg);
    CHECK(normalised_longitude(359_deg) == -1_deg);
    CHECK(normalised_longitude(Degrees(-180 - 1e-15)) < 180_deg);
}

TEST_CASE("a quarter of a great circle is a quarter of the mean circumference") {
    CHECK(distance({0_deg, 0_deg}, {90_deg, 0_deg}).value() == Approx(10'007'557.2));
    CHECK(distance({10_deg, 50_deg}, {370_deg, 50_deg}).value() == Approx(0).margin(1e-6));
}

#include "geo/projection_choice.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "geo/projection.hpp"

using namespace dateline;

namespace {

const std::string tail = " +datum=WGS84 +units=m";

GeoBox box_of(double west, double south, double east, double north) {
    return make_box(Degrees(west), Degrees(south), Degrees(east), Degrees(north));
}

ProjectionChoice choice(const std::string& projection, const std::string& rule) {
    return {projection + tail, rule};
}

}  // namespace

TEST_CASE("the equal-area column of the rule table gives the examples of its source") {
    CHECK(choose_projection(box_of(-180, -90, 180, 90)) == choice("+proj=eqearth +lon_0=0", "world"));
    CHECK(choose_projection(box_of(90, -12, 130, 24)) == choice("+proj=laea +lat_0=0 +lon_0=110", "as wide as high"));
    CHECK(choose_projection(box_of(-10, 34, 40, 72)).projection == "+proj=laea +lat_0=53 +lon_0=15" + tail);
    CHECK(choose_projection(box_of(-25, 34, 45, 72)) ==
          choice("+proj=aea +lat_0=53 +lon_0=10 +lat_1=40.33 +lat_2=65.67", "wide"));
    CHECK(choose_projection(box_of(-125, 25, -66, 49)) ==
          choice("+proj=aea +lat_0=37 +lon_0=-95.5 +lat_1=29 +lat_2=45", "wide"));
    CHECK(choose_projection(box_of(27, 41, 190, 78)).projection ==
          "+proj=aea +lat_0=59.5 +lon_0=108.5 +lat_1=47.17 +lat_2=71.83" + tail);
    CHECK(choose_projection(box_of(100, -60, 290, 65)) == choice("+proj=laea +lat_0=2.5 +lon_0=-165", "hemisphere"));
    CHECK(choose_projection(box_of(176, -20, -178, -15)) ==
          choice("+proj=laea +lat_0=-17.5 +lon_0=179", "as wide as high"));
    CHECK(choose_projection(box_of(-76, -56, -66, -17)) == choice("+proj=tcea +lon_0=-71", "north-south strip"));
    CHECK(choose_projection(box_of(95, -11, 141, 6)) ==
          choice("+proj=cea +lon_0=118 +lat_ts=0", "wide, at the equator"));
    CHECK(choose_projection(box_of(20, 68, 70, 76)) == choice("+proj=laea +lat_0=90 +lon_0=45", "wide, near a pole"));
    CHECK(choose_projection(box_of(-180, -90, 180, -60)) == choice("+proj=laea +lat_0=-90 +lon_0=0", "pole inside"));
    CHECK(choose_projection(box_of(2, 48.5, 3, 49.2)) ==
          choice("+proj=tmerc +lat_0=49 +lon_0=2.5 +k_0=0.9999", "city"));
}

TEST_CASE("the conformal column differs where shapes matter more than areas") {
    const auto conformal = [](const GeoBox& area) {
        return choose_projection(area, MapProperty::conformal).projection;
    };
    CHECK(conformal(box_of(-25, 34, 45, 72)) == "+proj=lcc +lat_0=53 +lon_0=10 +lat_1=40.33 +lat_2=65.67" + tail);
    CHECK(conformal(box_of(95, -11, 141, 6)) == "+proj=merc +lon_0=118 +lat_ts=0" + tail);
    CHECK(conformal(box_of(-76, -56, -66, -17)) == "+proj=tmerc +lon_0=-71" + tail);
    CHECK(conformal(box_of(90, -12, 130, 24)) == "+proj=stere +lat_0=0 +lon_0=110" + tail);
    CHECK(conformal(box_of(0, 85, 90, 88)) == "+proj=stere +lat_0=90 +lon_0=45 +k_0=0.994" + tail);
    CHECK(conformal(box_of(10, 40, 12.5, 60)) == "+proj=tmerc +lon_0=11.5 +k_0=0.9999" + tail);
    CHECK(conformal(box_of(10, 40, 15, 60)) == "+proj=tmerc +lon_0=12.5 +k_0=0.9996 +x_0=500000" + tail);
}

TEST_CASE("the equidistant and compromise columns") {
    CHECK(choose_projection(box_of(-25, 34, 45, 72), MapProperty::equidistant).projection ==
          "+proj=eqdc +lat_0=53 +lon_0=10 +lat_1=40.33 +lat_2=65.67" + tail);
    CHECK(choose_projection(box_of(90, -12, 130, 24), MapProperty::equidistant).projection ==
          "+proj=aeqd +lat_0=6 +lon_0=110" + tail);
    CHECK(choose_projection(box_of(-180, -90, 180, 90), MapProperty::compromise).projection ==
          "+proj=natearth +lon_0=0" + tail);
}

TEST_CASE("a property that no projection of the size keeps gives way to equal area") {
    const GeoBox world = box_of(-180, -90, 180, 90);
    const GeoBox europe = box_of(-25, 34, 45, 72);
    CHECK(choose_projection(world, MapProperty::conformal) == choose_projection(world));
    CHECK(choose_projection(europe, MapProperty::compromise) == choose_projection(europe));
}

TEST_CASE("a strip from pole to pole is not drawn about one of them") {
    CHECK(choose_projection(box_of(0, -90, 5, 90)) == choice("+proj=tcea +lon_0=2.5", "north-south strip"));
    CHECK(choose_projection(box_of(0, 60, 50, 90)) == choice("+proj=laea +lat_0=90 +lon_0=25", "pole inside"));
}

TEST_CASE("a small change of the data does not turn the map") {
    CHECK(choose_projection(box_of(90.1, -12, 130.1, 24)) == choose_projection(box_of(90, -12, 130, 24)));
}

TEST_CASE("PROJ accepts every projection that the rules can choose") {
    for (const auto property :
         {MapProperty::equal_area, MapProperty::conformal, MapProperty::equidistant, MapProperty::compromise}) {
        for (double width = 0.5; width <= 360; width *= 1.7) {
            for (double height = 0.5; height <= 180; height *= 1.7) {
                for (double south = -90; south + height <= 90; south += 29.3) {
                    const auto chosen = choose_projection(box_of(170, south, 170 + width, south + height), property);
                    INFO(chosen.projection);
                    REQUIRE(Projection::create(chosen.projection).ok());
                }
            }
        }
    }
}

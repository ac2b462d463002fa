#include "scene/path.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace dateline;
using namespace dateline::literals;

namespace {

constexpr PageBox box{10_pt, 20_pt, 50_pt, 40_pt};

double distance(PagePoint a, PagePoint b) {
    return std::hypot((a.x - b.x).value(), (a.y - b.y).value());
}

// The point at `t` of a cubic curve that starts at `from`.
PagePoint point_of(PagePoint from, const CubicTo& curve, double t) {
    const double s = 1 - t;
    const auto mix = [s, t](Points a, Points b, Points c, Points d) {
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
    };
    return {mix(from.x, curve.control1.x, curve.control2.x, curve.to.x),
            mix(from.y, curve.control1.y, curve.control2.y, curve.to.y)};
}

}  // namespace

TEST_CASE("a rectangle runs clockwise from the top left and is closed") {
    CHECK(rectangle(box) == Path{{MoveTo{{10_pt, 20_pt}}, LineTo{{50_pt, 20_pt}}, LineTo{{50_pt, 40_pt}},
                                  LineTo{{10_pt, 40_pt}}, ClosePath{}}});
}

TEST_CASE("a polyline stays open and a polygon is closed") {
    const std::vector<PagePoint> points{{0_pt, 0_pt}, {3_pt, 4_pt}};
    CHECK(polyline(points) == Path{{MoveTo{{0_pt, 0_pt}}, LineTo{{3_pt, 4_pt}}}});
    CHECK(polygon(points) == Path{{MoveTo{{0_pt, 0_pt}}, LineTo{{3_pt, 4_pt}}, ClosePath{}}});
    CHECK(polyline({}) == Path{});
    CHECK(polygon({}) == Path{});
}

TEST_CASE("all of a circle is as far from its centre as the radius says") {
    const PagePoint centre{7_pt, -2_pt};
    PagePoint pen{};
    int curves = 0;
    for (const auto& step : circle(centre, 10_pt).steps) {
        if (const auto* move = std::get_if<MoveTo>(&step)) pen = move->to;
        if (const auto* curve = std::get_if<CubicTo>(&step)) {
            for (const double t : {0.0, 0.2, 0.5, 0.8, 1.0}) {
                CHECK(distance(point_of(pen, *curve, t), centre) == Approx(10).margin(0.003));
            }
            pen = curve->to;
            ++curves;
        }
    }
    CHECK(curves == 4);
}

TEST_CASE("the corners of a rounded rectangle are no larger than half its smaller side") {
    CHECK(rounded_rectangle(box, 100_pt) == rounded_rectangle(box, 10_pt));
    CHECK(bounds(rounded_rectangle(box, 10_pt)) == box);
    CHECK(rounded_rectangle(box, 0_pt) == rectangle(box));
    CHECK(rounded_rectangle(box, Points(-3)) == rectangle(box));
}

TEST_CASE("the bounds of a path hold its control points") {
    Path path;
    path.move_to({1_pt, 1_pt}).cubic_to({-5_pt, 0_pt}, {2_pt, 9_pt}, {3_pt, 2_pt}).line_to({4_pt, -1_pt}).close();
    CHECK(bounds(path) == PageBox{Points(-5), Points(-1), 4_pt, 9_pt});
}

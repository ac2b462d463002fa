#include "render/svg_path.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::literals;

namespace {

PagePoint at(double x, double y) {
    return {Points(x), Points(y)};
}

}  // namespace

TEST_CASE("numbers have two decimals at most and no zero before the mark") {
    CHECK(hundredths_text(0) == "0");
    CHECK(hundredths_text(5) == ".05");
    CHECK(hundredths_text(-50) == "-.5");
    CHECK(hundredths_text(100) == "1");
    CHECK(hundredths_text(-1234) == "-12.34");
    CHECK(hundredths_text(120050) == "1200.5");
    CHECK(svg_number(Points(-0.004)) == "0");
    CHECK(svg_number(Points(2.345678)) == "2.35");
}

TEST_CASE("path data is relative, with the letter only where it changes and spaces only where they are needed") {
    Path path;
    path.move_to(at(10, 20)).line_to(at(10.5, 19.5)).line_to(at(11, 19.75)).line_to(at(15, 19.75));
    path.line_to(at(15, 30)).cubic_to(at(16, 30), at(17, 31), at(17, 32)).close();
    CHECK(svg_path_data(path) == "m10 20 .5-.5.5.25h4v10.25c1 0 2 1 2 2z");
}

TEST_CASE("a rectangle takes four letters") {
    CHECK(svg_path_data(rectangle({1_pt, 2_pt, 4_pt, 7_pt})) == "m1 2h3v5h-3z");
}

TEST_CASE("subpaths start from where the last one ended") {
    Path path = rectangle({1_pt, 2_pt, 4_pt, 7_pt});
    path.move_to(at(2, 3)).line_to(at(3, 4)).move_to(at(5, 5)).line_to(at(6, 7));
    CHECK(svg_path_data(path) == "m1 2h3v5h-3zm1 1 1 1m2 1 1 2");
}

TEST_CASE("a path that goes on after it was closed goes on from its start") {
    Path path = polygon({at(1, 1), at(3, 1), at(3, 3)});
    path.line_to(at(2, 5));
    CHECK(svg_path_data(path) == "m1 1h2v2zl1 4");
}

TEST_CASE("rounding errors do not add up along a path") {
    Path path;
    path.move_to(at(0, 0));
    for (int i = 1; i <= 1000; ++i) path.line_to(at(i * 0.0149, i * 0.0149));
    // 1000 steps of 0.0149 end at 14.9; rounded one by one they would end at 10.
    double x = 0;
    std::string data = svg_path_data(path);
    REQUIRE(data.starts_with("m0 0"));
    for (std::size_t i = 4; i < data.size();) {
        REQUIRE((data[i] == ' ' || data[i] == '.'));
        const std::size_t start = data[i] == ' ' ? i + 1 : i;
        const std::size_t end = start + 3;
        CHECK(data.substr(start, 3) == data.substr(end, 3));
        x += std::stod(data.substr(start, 3));
        i = end + 3;
    }
    CHECK(x == Approx(14.9));
}

TEST_CASE("steps shorter than a hundredth are left out") {
    Path path;
    path.move_to(at(1, 1)).line_to(at(1.004, 1)).line_to(at(2, 1)).line_to(at(2, 1.001)).line_to(at(2, 2));
    CHECK(svg_path_data(path) == "m1 1h1v1");
}

TEST_CASE("an open path that shrinks to a point is a dot, a closed one is nothing") {
    CHECK(svg_path_data(polyline({at(1, 1), at(1.001, 1)})) == "m1 1h0");
    CHECK(svg_path_data(polygon({at(1, 1), at(1.001, 1), at(1, 1.001)})).empty());
    CHECK(svg_path_data(polyline({at(1, 1)})).empty());
    CHECK(svg_path_data(Path{}).empty());
}

TEST_CASE("nothing is lost around a subpath that is left out") {
    Path path = polygon({at(1, 1), at(1.001, 1), at(1, 1.001)});
    path.move_to(at(5, 5)).line_to(at(6, 6));
    CHECK(svg_path_data(path) == "m5 5 1 1");
}

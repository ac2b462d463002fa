#include "geo/clip.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "geo/simplify.hpp"

using namespace dateline;

namespace {

PlanePath path(std::initializer_list<std::pair<double, double>> points) {
    PlanePath result;
    for (const auto& [x, y] : points) {
        result.push_back({Metres(x), Metres(y)});
    }
    return result;
}

const PlaneBox frame{Metres(0), Metres(0), Metres(10), Metres(10)};

}  // namespace

TEST_CASE("a ring inside the box stays as it is and one outside vanishes") {
    const auto inside = path({{1, 1}, {9, 1}, {5, 8}});
    CHECK(clip_ring(inside, frame) == inside);
    CHECK(clip_ring(path({{11, 1}, {19, 1}, {15, 8}}), frame).empty());
}

TEST_CASE("a ring over the corner is cut at both sides") {
    const auto clipped = clip_ring(path({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}), frame);
    CHECK(std::abs(signed_area(clipped)) == Approx(25));
    for (const auto& point : clipped) {
        CHECK(frame.contains(point));
    }
}

TEST_CASE("a ring around the whole box becomes the box") {
    CHECK(std::abs(signed_area(clip_ring(path({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}}), frame))) == Approx(100));
}

TEST_CASE("a comb keeps its area though its teeth are joined along the edge") {
    const auto comb = path({{1, 1}, {9, 1}, {9, 15}, {7, 15}, {7, 3}, {5, 3}, {5, 15}, {3, 15}, {3, 3}, {1, 3}});
    CHECK(std::abs(signed_area(clip_ring(comb, frame))) == Approx(16 + 14 + 14));
}

TEST_CASE("a line falls into the pieces that lie inside") {
    const auto pieces = clip_line(path({{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}, {20, 5}}), frame);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == path({{0, 5}, {5, 5}, {5, 10}}));
    CHECK(pieces[1] == path({{8, 10}, {8, 5}, {10, 5}}));
}

TEST_CASE("a line that only passes a corner gives nothing") {
    CHECK(clip_line(path({{-5, 5}, {5, -5.1}}), frame).empty());
}

TEST_CASE("simplifying drops what is too small to see and keeps the ends") {
    CHECK(simplify_line(path({{0, 0}, {1, 0.01}, {2, 0}, {3, 2}, {4, 0}}), 0.5) ==
          path({{0, 0}, {2, 0}, {3, 2}, {4, 0}}));
    CHECK(simplify_line(path({{0, 0}, {1, 0}}), 100) == path({{0, 0}, {1, 0}}));
    CHECK(simplify_ring(path({{0, 0}, {0.1, 0}, {0.1, 0.1}, {0, 0.1}}), 0.5).empty());
}

TEST_CASE("two areas keep sharing a border that both simplify") {
    const auto shared = path({{0, 0}, {1, 0.3}, {2, -0.2}, {3, 0.1}, {4, 3}, {5, 0.1}, {6, 0}});
    PlanePath above = shared;
    above.push_back({Metres(6), Metres(50)});
    above.push_back({Metres(0), Metres(50)});
    PlanePath below(shared.rbegin(), shared.rend());
    below.push_back({Metres(0), Metres(-50)});
    below.push_back({Metres(6), Metres(-50)});
    const auto is_on = [](const PlanePath& ring, const PlanePoint& point) {
        return std::find(ring.begin(), ring.end(), point) != ring.end();
    };
    const auto one = simplify_ring(above, 0.6);
    const auto other = simplify_ring(below, 0.6);
    CHECK(one.size() < above.size());
    for (const auto& point : shared) {
        CHECK(is_on(one, point) == is_on(other, point));
    }
}

TEST_CASE("a ring is clipped to a convex ring that runs either way") {
    const PlanePath square{
        {Metres(0), Metres(0)}, {Metres(10), Metres(0)}, {Metres(10), Metres(10)}, {Metres(0), Metres(10)}};
    const PlanePath corner{{Metres(-5), Metres(-5)}, {Metres(25), Metres(-5)}, {Metres(-5), Metres(25)}};
    const PlanePath reversed(corner.rbegin(), corner.rend());
    CHECK(std::abs(signed_area(clip_ring(square, corner))) == Approx(100));
    CHECK(std::abs(signed_area(clip_ring(square, reversed))) == Approx(100));
    const PlanePath small{{Metres(0), Metres(0)}, {Metres(4), Metres(0)}, {Metres(0), Metres(4)}};
    CHECK(std::abs(signed_area(clip_ring(square, small))) == Approx(8));
    CHECK(clip_ring(small, PlanePath{{Metres(20), Metres(20)}, {Metres(30), Metres(20)}, {Metres(20), Metres(30)}})
              .empty());
}

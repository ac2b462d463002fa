#include "base/units.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
    a + b;
};

template <class A, class B>
concept Comparable = requires(A a, B b) {
    a < b;
};

static_assert(Addable<Points, Points>);
static_assert(!Addable<Points, Degrees>);
static_assert(!Addable<Points, double>);
static_assert(!Addable<Points, Millimetres>);
static_assert(!Comparable<Metres, Points>);

}  // namespace

TEST_CASE("an inch is 72 points and 25.4 millimetres") {
    CHECK(to_points(Millimetres(25.4)) == Points(72));
    CHECK(to_millimetres(Points(72)) == Millimetres(25.4));
}

TEST_CASE("quantities of one unit add, scale and divide to a ratio") {
    CHECK(Points(2) + Points(3) == Points(5));
    CHECK(Points(2) * 3 == 3 * Points(2));
    CHECK(Points(6) / Points(4) == 1.5);
    CHECK(-Points(1) < Points(0));
}

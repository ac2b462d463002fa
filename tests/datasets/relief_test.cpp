#include "datasets/relief.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace dateline;

namespace {

/// Five by five cells of 100 m, with heights by column and row.
template <class Height>
HeightGrid grid_of(Height height) {
    HeightGrid grid{5, 5, Metres(100), Metres(100), {}};
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            grid.heights.push_back(static_cast<float>(height(column, row)));
        }
    }
    return grid;
}

/// Gray and opacity of the cell in the middle.
std::array<int, 2> middle_of(const HeightGrid& grid) {
    const auto pixels = shaded_relief(grid);
    REQUIRE(pixels.size() == 5 * 5 * 4);
    const std::size_t middle = (2 * 5 + 2) * 4;
    CHECK(pixels[middle] == pixels[middle + 1]);
    CHECK(pixels[middle] == pixels[middle + 2]);
    return {pixels[middle], pixels[middle + 3]};
}

}  // namespace

TEST_CASE(
    "a slope towards the sun in the north-west is lit, one away from it lies in shadow, and a plain shows nothing") {
    const auto towards = middle_of(grid_of([](int column, int row) { return 60 * (column + row); }));
    CHECK(towards[0] == 255);
    CHECK(towards[1] > 60);
    const auto away = middle_of(grid_of([](int column, int row) { return -60 * (column + row); }));
    CHECK(away[0] == 0);
    CHECK(away[1] > 100);
    CHECK(middle_of(grid_of([](int /*column*/, int /*row*/) { return 300; })) == std::array{0, 0});
}

TEST_CASE("low hills are raised until they show, and mountains stay as they are") {
    const auto hills = middle_of(grid_of([](int column, int /*row*/) { return 0.2 * column; }));
    const auto higher_hills = middle_of(grid_of([](int column, int /*row*/) { return 2 * column; }));
    CHECK(hills == higher_hills);
    const auto mountain = middle_of(grid_of([](int column, int /*row*/) { return 100 * column; }));
    const auto cliff = middle_of(grid_of([](int column, int /*row*/) { return 300 * column; }));
    CHECK(mountain != cliff);
}

TEST_CASE("where no height is known nothing is drawn, and its neighbours are not torn") {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto hole = grid_of([&](int column, int row) { return column == 2 && row == 2 ? unknown : 60 * column; });
    CHECK(middle_of(hole) == std::array{0, 0});
    const auto pixels = shaded_relief(grid_of([&](int /*column*/, int /*row*/) { return unknown; }));
    CHECK(std::all_of(pixels.begin(), pixels.end(), [](std::uint8_t byte) { return byte == 0; }));
}

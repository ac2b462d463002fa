#include <catch2/catch.hpp>
#include <cmath>

#include "layout/map/curved_names.hpp"
#include "support/fixed_measurer.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

const PageGrid grid({0_pt, 0_pt, 300_pt, 200_pt}, 2_pt);

/// The part of a ring around the middle of the lower edge: a bay, or a country like a bow.
Mask bow() {
    Mask mask = grid.empty_mask();
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const auto centre = grid.centre_of(column, row);
            const double x = centre.x.value() - 150;
            const double y = 330 - centre.y.value();
            const double radius = std::hypot(x, y);
            const bool inside = radius > 240 && radius < 280 && std::abs(x) < 110;
            mask[static_cast<std::size_t>(row * grid.columns() + column)] = inside ? 1 : 0;
        }
    }
    return mask;
}

TextStyle style_of(Points size) {
    TextStyle style;
    style.size = size;
    return style;
}

}  // namespace

TEST_CASE("the medial line of a bow is bent like it and a name on it turns with it") {
    const Mask area = bow();
    const SummedMask area_sums(grid, area);
    const SummedMask nothing(grid, grid.empty_mask());
    const auto line = medial_line(grid, area, nothing, 10_pt);
    REQUIRE(line.has_value());
    CHECK(line->elongation > 3);
    CHECK(std::abs(line->slope) < 3);
    CHECK(line->bend > 20);
    const auto name = set_along(*line, "Gulf of Bows", style_of(10_pt), area_sums, nothing, test::FixedMeasurer{});
    REQUIRE(name.has_value());
    REQUIRE(name->letters.size() == 12);
    CHECK(name->letters.front().rotation < -5);
    CHECK(name->letters.back().rotation > 5);
    CHECK(name->width > 100_pt);
    for (const auto& box : name->boxes) CHECK(area_sums.is_full(box));
}

TEST_CASE("a name keeps off what is taken") {
    const Mask area = bow();
    const SummedMask area_sums(grid, area);
    Mask taken = grid.empty_mask();
    const PageBox marker{140_pt, 50_pt, 160_pt, 95_pt};
    grid.cover_box(marker, taken);
    const SummedMask taken_sums(grid, taken);
    const auto line = medial_line(grid, area, taken_sums, 8_pt);
    REQUIRE(line.has_value());
    const auto name = set_along(*line, "Gulf", style_of(8_pt), area_sums, taken_sums, test::FixedMeasurer{});
    REQUIRE(name.has_value());
    for (const auto& box : name->boxes) CHECK_FALSE(box.overlaps(marker));
}

TEST_CASE("a steep area is read upwards, and one without room has no line") {
    Mask strip = grid.empty_mask();
    grid.cover_box({100_pt, 10_pt, 124_pt, 190_pt}, strip);
    const SummedMask nothing(grid, grid.empty_mask());
    const auto line = medial_line(grid, strip, nothing, 10_pt);
    REQUIRE(line.has_value());
    CHECK(line->slope == Approx(-90).margin(2));
    Mask thread = grid.empty_mask();
    grid.cover_box({100_pt, 10_pt, 104_pt, 190_pt}, thread);
    CHECK_FALSE(medial_line(grid, thread, nothing, 10_pt).has_value());
}

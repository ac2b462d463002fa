#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/timeline/flags.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

constexpr FlagLimits limits{0, 600, 3, 6};

/// Whether poles stand in order and clear every earlier label that they pass.
bool are_separated(const std::vector<Flag>& flags, const std::vector<FlagPlace>& places) {
    for (std::size_t i = 0; i < flags.size(); ++i) {
        for (std::size_t j = i + 1; j < flags.size(); ++j) {
            if (places[i].side != places[j].side) continue;
            const double least = places[j].row >= places[i].row ? flags[i].width + limits.label_gap : limits.pole_gap;
            if (places[j].left < places[i].left + least - 1e-6) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("flags with room hang over their markers in the nearest row") {
    const FlagLayout layout = hang_flags({{50, 60, 20, 20}, {200, 60, 20, 20}, {400, 60, 20, 20}}, {3, 3, 30}, limits);
    for (const FlagPlace& place : layout.places) CHECK(place.row == 0);
    CHECK(layout.places[0].left == Approx(40));
    CHECK(layout.places[1].left == Approx(190));
    CHECK(layout.places[2].left == Approx(390));
    CHECK(layout.overflow == 0);
}

TEST_CASE("flags that want one place go to both sides before they move") {
    const FlagLayout layout = hang_flags({{300, 60, 20, 20}, {300, 60, 20, 20}}, {1, 1, 30}, limits);
    CHECK(layout.places[0].side != layout.places[1].side);
    CHECK(layout.places[0].left == Approx(290));
    CHECK(layout.places[1].left == Approx(290));
}

TEST_CASE("a later pole in a nearer row stands just beside an earlier one") {
    const PoleSolution solution = place_poles({{100, 60}, {100, 60}}, Side::before, {1, 0}, limits);
    CHECK(solution.lefts == std::vector<double>{98.5, 101.5});
    CHECK(solution.overflow == 0);
}

TEST_CASE("flags that do not fit say how much room is missing") {
    CHECK(place_poles({{0, 400}, {0, 400}}, Side::before, {0, 0}, limits).overflow == 206);
}

TEST_CASE("random flags keep their order and never lie over each other") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        test::Dice dice(seed);
        std::vector<Flag> flags(static_cast<std::size_t>(1 + dice.roll(40)));
        for (Flag& flag : flags)
            flag = {static_cast<double>(dice.roll(600)), static_cast<double>(20 + dice.roll(60)), 20, 20};
        std::sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.marker < b.marker; });
        const FlagLayout layout = hang_flags(flags, {4, 3, 30}, limits);
        INFO("seed " << seed);
        CHECK(are_separated(flags, layout.places));
        if (layout.overflow > 0) continue;
        for (std::size_t i = 0; i < flags.size(); ++i) {
            CHECK(layout.places[i].left >= -1e-9);
            CHECK(layout.places[i].left + flags[i].width <= 600 + 1e-9);
        }
    }
}

}  // namespace dateline

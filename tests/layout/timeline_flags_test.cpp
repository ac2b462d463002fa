#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/timeline/flags.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

constexpr FlagLimits limits{0, 600, 3, 6};

/// A flag whose leader may end anywhere on its lines.
Flag flag_of(double marker, double width) {
    return {marker, width, {0, width}, {0, width}, {}};
}

/// Whether poles stand in order, and labels clear each other and the poles that pass them.
bool are_separated(const std::vector<Flag>& flags, const std::vector<FlagPlace>& places) {
    constexpr double rounding = 1e-6;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        for (std::size_t j = i + 1; j < flags.size(); ++j) {
            if (places[i].side != places[j].side) continue;
            const double end = places[i].left + flags[i].width + limits.label_gap - rounding;
            if (places[j].pole < places[i].pole + limits.pole_gap - rounding) return false;
            if (places[j].row == places[i].row && places[j].left < end) return false;
            if (places[j].row > places[i].row && places[j].pole < end) return false;
            if (places[j].row < places[i].row && places[j].left < places[i].pole + limits.pole_gap - rounding)
                return false;
        }
    }
    return true;
}

/// Whether each leader ends on a line of its label.
bool are_held(const std::vector<Flag>& flags, const std::vector<FlagPlace>& places) {
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const double at = places[i].pole - places[i].left;
        const Hold& hold = flags[i].hold(places[i].side);
        if (at < hold.from - 1e-6 || at > hold.to + 1e-6) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("flags with room hang over their markers in the nearest row") {
    const FlagLayout layout =
        hang_flags({flag_of(50, 60), flag_of(200, 60), flag_of(400, 60)}, {3, 3, 30}, limits, SearchEffort::full);
    for (const FlagPlace& place : layout.places) CHECK(place.row == 0);
    CHECK(layout.places[0].pole == Approx(50));
    CHECK(layout.places[1].pole == Approx(200));
    CHECK(layout.places[2].pole == Approx(400));
    CHECK(layout.overflow == 0);
}

TEST_CASE("flags that want one place go to both sides before they move") {
    const FlagLayout layout = hang_flags({flag_of(300, 60), flag_of(300, 60)}, {1, 1, 30}, limits, SearchEffort::full);
    CHECK(layout.places[0].side != layout.places[1].side);
    CHECK(layout.places[0].pole == Approx(300));
    CHECK(layout.places[1].pole == Approx(300));
}

TEST_CASE("a later pole in a nearer row stands just beside an earlier one") {
    const FlagLayout layout = place_flags({flag_of(100, 60), flag_of(100, 60)}, {1, 0}, {2, 1, 30}, limits);
    CHECK(layout.places[1].pole - layout.places[0].pole == Approx(3).margin(0.02));
    CHECK(layout.places[1].left - layout.places[0].pole >= 3 - 1e-6);
    CHECK(layout.overflow == 0);
}

TEST_CASE("flags that do not fit say how much room is missing") {
    CHECK(place_flags({flag_of(0, 400), flag_of(0, 400)}, {0, 0}, {1, 1, 30}, limits).overflow == 206);
}

TEST_CASE("random flags keep their order and never lie over each other", "[long]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        test::Dice dice(seed);
        std::vector<Flag> flags(static_cast<std::size_t>(1 + dice.roll(40)));
        for (Flag& flag : flags) flag = flag_of(dice.roll(600), 20 + dice.roll(60));
        std::sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.marker < b.marker; });
        const FlagLayout layout = hang_flags(flags, {4, 3, 30}, limits, SearchEffort::full);
        INFO("seed " << seed);
        CHECK(are_separated(flags, layout.places));
        CHECK(are_held(flags, layout.places));
        if (layout.overflow > 0) continue;
        for (std::size_t i = 0; i < flags.size(); ++i) {
            CHECK(layout.places[i].left >= -1e-9);
            CHECK(layout.places[i].left + flags[i].width <= 600 + 1e-9);
        }
    }
}

}  // namespace dateline

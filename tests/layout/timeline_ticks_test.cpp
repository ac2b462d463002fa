#include <catch2/catch.hpp>

#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/ticks.hpp"
#include "support/english_words.hpp"

namespace dateline {

namespace {

/// Ticks over whole years on an axis of `length` points where each letter of a label takes 5.
AxisTicks ticks_between(std::int64_t first_year, std::int64_t last_year, double length, Precision finest) {
    TickRequest request;
    request.language = test::english_words();
    request.scale = {start_of_year(first_year), start_of_year(last_year), 0, length};
    request.finest = finest;
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    return choose_ticks(request);
}

std::vector<std::string> texts(const std::vector<Tick>& ticks) {
    std::vector<std::string> result;
    for (const Tick& tick : ticks) result.push_back(tick.text);
    return result;
}

}  // namespace

TEST_CASE("years that have room are ticked one by one and fill their cells") {
    const AxisTicks ticks = ticks_between(2014, 2018, 150, Precision::day);
    CHECK(texts(ticks.major) == std::vector<std::string>{"2014", "2015", "2016", "2017"});
    CHECK(ticks.minor.empty());
    CHECK(ticks.labels_fill_cells);
}

TEST_CASE("months stand above the years that hold them") {
    const AxisTicks ticks = ticks_between(2014, 2016, 200, Precision::day);
    CHECK(texts(ticks.minor) == std::vector<std::string>{"Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct"});
    CHECK(texts(ticks.major) == std::vector<std::string>{"2014", "2015"});
}

TEST_CASE("ticks are never finer than the data") {
    CHECK(ticks_between(2014, 2016, 900, Precision::year).minor.empty());
    CHECK(texts(ticks_between(1900, 1950, 900, Precision::decade).major) ==
          std::vector<std::string>{"1900", "1910", "1920", "1930", "1940"});
}

TEST_CASE("round years before the common era are round as people count them") {
    const AxisTicks ticks = ticks_between(-500, 300, 250, Precision::day);
    CHECK(texts(ticks.major) == std::vector<std::string>{"600 BCE", "400 BCE", "200 BCE", "1", "200"});
    CHECK(ticks.major[1].time == start_of_year(-399));
    CHECK(ticks.major[3].time == start_of_year(1));
}

TEST_CASE("deep time is ticked in millions of years") {
    const AxisTicks ticks = ticks_between(-66000000, 2000, 300, Precision::year);
    CHECK(texts(ticks.major) ==
          std::vector<std::string>{"70 Ma", "60 Ma", "50 Ma", "40 Ma", "30 Ma", "20 Ma", "10 Ma", "0"});
}

TEST_CASE("no two tick labels of a level touch at any length of the axis") {
    for (double length = 60; length < 1200; length *= 1.3) {
        for (const std::int64_t years : {1, 3, 12, 60, 900}) {
            const AxisTicks ticks = ticks_between(1500, 1500 + years, length, Precision::minute);
            for (const Tick& tick : ticks.minor.empty() ? ticks.major : ticks.minor) {
                const double room =
                    (tick.until - tick.time) / (start_of_year(1500 + years) - start_of_year(1500)) * length;
                CHECK(room + 1e-6 >= 5.0 * static_cast<double>(tick.text.size()) + 5);
            }
        }
    }
}

}  // namespace dateline

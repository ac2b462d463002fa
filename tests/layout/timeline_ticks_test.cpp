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
    CHECK(texts(ticks.major) == std::vector<std::string>{"600 BCE", "400 BCE", "200 BCE", "1 CE", "200"});
    CHECK(ticks.major[1].time == start_of_year(-399));
    CHECK(ticks.major[3].time == start_of_year(1));
}

TEST_CASE("deep time is ticked in millions of years") {
    const AxisTicks ticks = ticks_between(-66000000, 2000, 300, Precision::year);
    CHECK(texts(ticks.major) ==
          std::vector<std::string>{"70 Ma", "60 Ma", "50 Ma", "40 Ma", "30 Ma", "20 Ma", "10 Ma", "0"});
}

TEST_CASE("weeks are told by their Mondays below months, or by their numbers below the year") {
    TickRequest request;
    request.language = test::english_words();
    request.scale = {start_of(Date{2024, 2, 26, {}}), start_of(Date{2024, 4, 8, {}}), 0, 180};
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    const AxisTicks mondays = choose_ticks(request);
    CHECK(texts(mondays.minor) == std::vector<std::string>{"26", "4", "11", "18", "25", "1"});
    CHECK(texts(mondays.major) == std::vector<std::string>{"Feb 2024", "Mar 2024", "Apr 2024"});
    CHECK_FALSE(mondays.labels_fill_cells);
    request.wanted = TickChoice::weeks;
    const AxisTicks numbers = choose_ticks(request);
    CHECK(texts(numbers.minor) == std::vector<std::string>{"W9", "W10", "W11", "W12", "W13", "W14"});
    CHECK(texts(numbers.major) == std::vector<std::string>{"2024"});
    CHECK(numbers.labels_fill_cells);
}

TEST_CASE("a fiscal year begins in its month and is named for both years") {
    TickRequest request;
    request.language = test::english_words();
    request.scale = {start_of(Date{2024, 4, 1, {}}), start_of(Date{2025, 10, 1, {}}), 0, 300};
    request.first_month = 4;
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    const AxisTicks ticks = choose_ticks(request);
    CHECK(texts(ticks.minor) == std::vector<std::string>{"Q1", "Q2", "Q3", "Q4", "Q1", "Q2"});
    CHECK(texts(ticks.major) == std::vector<std::string>{"2024/25", "2025/26"});
    CHECK(ticks.major[1].time == start_of(Date{2025, 4, 1, {}}));
}

TEST_CASE("data known to the quarter is ticked in quarters at the finest") {
    CHECK(texts(ticks_between(2024, 2025, 900, Precision::quarter).minor) ==
          std::vector<std::string>{"Q1", "Q2", "Q3", "Q4"});
}

TEST_CASE("a day zero is counted from in days, and far from it in years") {
    TickRequest request;
    const double zero = start_of(Date{2020, 3, 11, {}});
    request.scale = {zero - 3, zero + 9, 0, 240};
    request.day_zero = zero;
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    CHECK(texts(choose_ticks(request).major) ==
          std::vector<std::string>{"\u22124 d", "\u22122 d", "0 d", "2 d", "4 d", "6 d", "8 d"});
    request.scale.time_to = zero + 3000;
    request.scale.time_from = zero;
    CHECK(texts(choose_ticks(request).major) ==
          std::vector<std::string>{"0 a", "1 a", "2 a", "3 a", "4 a", "5 a", "6 a", "7 a", "8 a"});
}

TEST_CASE("a logarithmic axis is ticked at the powers of ten before its origin") {
    TickRequest request;
    const double origin = start_of_year(2000);
    request.scale = {origin - 5e9 * 365.2425, origin - 50 * 365.2425, 0, 400, {}, 0, origin, {}};
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    const AxisTicks ticks = choose_ticks(request);
    CHECK(texts(ticks.major) == std::vector<std::string>{"10000 Ma", "1000 Ma", "100 Ma", "10 Ma", "1 Ma", "100 ka",
                                                         "10 ka", "1 ka", "100 a"});
    // Each power takes the same length.
    const double step = request.scale.at(ticks.major[2].time) - request.scale.at(ticks.major[1].time);
    CHECK(request.scale.at(ticks.major[6].time) - request.scale.at(ticks.major[5].time) == Approx(step));
}

TEST_CASE("a sequential axis names the years that its events fall into and invents no months") {
    TickRequest request;
    const auto day = [](std::int64_t year, int month) { return start_of(Date{year, month, 1, {}}); };
    request.scale = {day(1900, 1), day(2000, 1), 0, 300, {}, 0, {}, {day(1905, 2), day(1905, 7), day(1950, 1)}};
    request.coarsest = Precision::year;
    request.room_of = [](const std::string& text) { return 5.0 * static_cast<double>(text.size()) + 5; };
    const AxisTicks ticks = choose_ticks(request);
    CHECK(texts(ticks.major) == std::vector<std::string>{"1905", "1950"});
    CHECK(request.scale.at(day(1905, 2)) == Approx(50));
    CHECK(request.scale.at(day(1905, 7)) == Approx(150));
    CHECK(request.scale.at(ticks.major[1].time) == Approx(200));
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

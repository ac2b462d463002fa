#include "calendar/date.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("day numbers count from 1970-01-01 and lead back to the same day") {
    CHECK(to_day_number({1970, 1, 1}) == 0);
    CHECK(to_day_number({2018, 4, 27}) == 17'648);
    CHECK(to_day_number({0, 3, 1}) == -719'468);
    for (const Date day :
         {Date{2016, 2, 29}, Date{-489, 9, 12}, Date{1, 1, 1}, Date{0, 12, 31}, Date{-66'000'000, 6, 1}}) {
        CHECK(from_day_number(to_day_number(day)) == day);
    }
}

TEST_CASE("precision is the finest known field") {
    CHECK(Date{2018}.precision() == Precision::year);
    CHECK(Date{2018, 4}.precision() == Precision::month);
    CHECK(Date{2018, 4, 27}.precision() == Precision::day);
    CHECK(Date{2018, 4, 27, TimeOfDay{14, 5}}.precision() == Precision::minute);
}

TEST_CASE("dates that no calendar has are not valid") {
    CHECK(is_valid({2016, 2, 29}));
    CHECK(is_valid({2018}));
    CHECK(is_valid({2018, 4, 27, TimeOfDay{24, 0}}));
    CHECK_FALSE(is_valid({2015, 2, 29}));
    CHECK_FALSE(is_valid({1900, 2, 29}));
    CHECK_FALSE(is_valid({2015, 13, 1}));
    CHECK_FALSE(is_valid({2015, 0, 1}));
    CHECK_FALSE(is_valid({2015, 4, 27, TimeOfDay{24, 1}}));
    CHECK_FALSE(is_valid({2015, 4, 0, TimeOfDay{12, 0}}));
}

TEST_CASE("a partial date runs from its first to its last day") {
    CHECK(first_day(Date{2016, 2}) == Date{2016, 2, 1});
    CHECK(last_day(Date{2016, 2}) == Date{2016, 2, 29});
    CHECK(first_day(Date{-476}) == Date{-476, 1, 1});
    CHECK(last_day(Date{-476}) == Date{-476, 12, 31});
}

TEST_CASE("weekdays count from Monday") {
    CHECK(weekday_of({2018, 4, 23}) == 1);
    CHECK(weekday_of({2018, 4, 29}) == 7);
    CHECK(weekday_of({1969, 12, 31}) == 3);
}

TEST_CASE("an ISO week belongs to the year of its Thursday") {
    CHECK(iso_week_of({2016, 1, 3}) == IsoWeek{2015, 53});
    CHECK(iso_week_of({2018, 12, 31}) == IsoWeek{2019, 1});
    CHECK(iso_week_of({2018, 4, 27}) == IsoWeek{2018, 17});
    CHECK(monday_of({2015, 53}) == Date{2015, 12, 28});
    CHECK(monday_of({2019, 1}) == Date{2018, 12, 31});
}

TEST_CASE("arithmetic keeps the precision and clamps the day") {
    CHECK(add_days({2018, 12, 31}, 1) == Date{2019, 1, 1});
    CHECK(add_months({2018, 1, 31}, 1) == Date{2018, 2, 28});
    CHECK(add_months({2018, 1}, -1) == Date{2017, 12});
    CHECK(add_months({2018}, -12) == Date{2017});
    CHECK(add_years({2016, 2, 29}, 1) == Date{2017, 2, 28});
    CHECK(add_years({1}, -1) == Date{0});
}

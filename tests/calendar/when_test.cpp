#include "calendar/when.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string round_trip(const std::string& text) {
    const auto when = parse_edtf(text);
    return when ? to_edtf(*when) : when.error().message;
}

std::string days_of(const std::string& text) {
    const auto when = parse_edtf(text);
    return when ? to_iso(first_day(*when)) + " to " + to_iso(last_day(*when)) : when.error().message;
}

}  // namespace

TEST_CASE("every EDTF text that is read is written back the same") {
    for (const std::string text : {"2018",
                                   "2018-04",
                                   "2018-04-25",
                                   "2018-04-25T14:05",
                                   "2018?",
                                   "2018~",
                                   "2018-04%",
                                   "201X",
                                   "20XX",
                                   "2014/2017",
                                   "2014~/2017-05?",
                                   "../2017",
                                   "2014/..",
                                   "-0476",
                                   "Y-66000000",
                                   "Y-12000-05",
                                   "2018-21",
                                   "2018-24",
                                   "2018-33",
                                   "2018-36",
                                   "2018-W17",
                                   "2015-W53",
                                   "[2018-04-01..2018-04-10]",
                                   "[-0498..-0489]",
                                   "1930-05-06/1930-05-10"}) {
        CHECK(round_trip(text) == text);
    }
}

TEST_CASE("what EDTF can say in several ways is written so that it reads the same again") {
    for (const char* text :
         {"666X/", "../201X", "201X/2017", "2018-21/2019", "2018-W03/..", "[2018?..2018~]", "[2010?..2019~]"}) {
        CAPTURE(text);
        const auto when = parse_edtf(text);
        REQUIRE(when);
        const auto again = parse_edtf(to_edtf(*when));
        REQUIRE(again);
        CHECK(*again == *when);
    }
}

TEST_CASE("an EDTF text covers the days that it can mean") {
    CHECK(days_of("2018") == "2018-01-01 to 2018-12-31");
    CHECK(days_of("2016-02") == "2016-02-01 to 2016-02-29");
    CHECK(days_of("201X") == "2010-01-01 to 2019-12-31");
    CHECK(days_of("19XX") == "1900-01-01 to 1999-12-31");
    CHECK(days_of("2018-21") == "2018-03-01 to 2018-05-31");
    CHECK(days_of("2018-24") == "2018-12-01 to 2019-02-28");
    CHECK(days_of("2018-34") == "2018-04-01 to 2018-06-30");
    CHECK(days_of("2018-W01") == "2018-01-01 to 2018-01-07");
    CHECK(days_of("2014/2017-05") == "2014-01-01 to 2017-05-31");
    CHECK(days_of("-0476") == "-0476-01-01 to -0476-12-31");
}

TEST_CASE("a wrong EDTF text is answered with the part that is wrong") {
    CHECK(round_trip("") == "date is empty");
    CHECK(round_trip("18") == "year '18' must have four digits, such as '2018' or '-0476'");
    CHECK(round_trip("Y") == "year with 'Y' must have 1 to 12 digits, such as 'Y-66000000'");
    CHECK(round_trip("2018-4") == "month '4' must have two digits, such as '04'");
    CHECK(round_trip("2018-00") == "month '00' must be between 01 and 36");
    CHECK(round_trip("2018-13") == "month '13' must be between 01 and 12, or a season 21 to 24, or a quarter 33 to 36");
    CHECK(round_trip("2018-02-29") == "day '29' does not exist in 2018-02");
    CHECK(round_trip("2018-02-32") == "day '32' must be between 01 and 31");
    CHECK(round_trip("2018-W53") == "week '53' does not exist in 2018");
    CHECK(round_trip("2018-04-25T14") == "time must be written as hours and minutes, such as 'T14:05'");
    CHECK(round_trip("2018-04-25 noon") == "' noon' is too much after '2018-04-25'");
    CHECK(round_trip("2017/2014") == "'2017/2014' ends before it starts");
    CHECK(round_trip("../..") == "an interval needs a date at one end at least, such as '2014/..'");
    CHECK(round_trip("[2018]") == "a set must be written as '[2018-04-01..2018-04-10]'");
}

TEST_CASE("seconds and zones of a time are read and not kept") {
    CHECK(round_trip("2017-05-06T14:05:33Z") == "2017-05-06T14:05");
    CHECK(round_trip("2017-05-06T14:05:33+01:00") == "2017-05-06T14:05");
}

TEST_CASE("a part of something larger is as precise as the unit that holds it") {
    CHECK(when_within({2018, 4, 1}, {2018, 4, 10}).precision == Precision::month);
    CHECK(when_within({2018, 1}, {2018, 4}).precision == Precision::year);
    CHECK(when_within({1990}, {1993}).precision == Precision::decade);
    CHECK(when_within({1900}, {1933}).precision == Precision::century);
    CHECK(when_within({2018}, {2018}).precision == Precision::year);
}

TEST_CASE("ISO text has as many fields as the date") {
    CHECK(to_iso({2018}) == "2018");
    CHECK(to_iso({-476, 3}) == "-0476-03");
    CHECK(to_iso({0}) == "0000");
    CHECK(to_iso({-66'000'000}) == "Y-66000000");
    CHECK(parse_iso("-0476-03").value() == Date{-476, 3});
    CHECK(parse_iso("201X").error().message == "'201X' must be a single date, such as '2018-04-25'");
}

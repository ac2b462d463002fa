#include "base/text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("numbers are written with a point, without trailing zeros and without a negative zero") {
    CHECK(format_number(1.5) == "1.5");
    CHECK(format_number(2.0) == "2");
    CHECK(format_number(-0.001) == "0");
    CHECK(format_number(1234567.891, 1) == "1234567.9");
    CHECK(format_number(-2.345, 2) == "-2.35");
    CHECK(format_number(10, 0) == "10");
    CHECK(format_number(1e300, 0).size() == 301);
}

TEST_CASE("only a whole finite number is read as a number") {
    CHECK(parse_number("1.25") == 1.25);
    CHECK(parse_number("-3") == -3.0);
    CHECK_FALSE(parse_number("1,5"));
    CHECK_FALSE(parse_number("12mm"));
    CHECK_FALSE(parse_number("inf"));
    CHECK_FALSE(parse_number(""));
    CHECK(parse_integer("+12") == 12);
    CHECK_FALSE(parse_integer("1.0"));
    CHECK_FALSE(parse_integer("99999999999999999999"));
}

TEST_CASE("a line ends at LF, CRLF or CR") {
    CHECK(split_lines("a\nb\r\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
    CHECK(split_lines("").empty());
}

TEST_CASE("one is counted in the singular") {
    CHECK(count_of(1, "name") == "1 name");
    CHECK(count_of(0, "more error") == "0 more errors");
}

TEST_CASE("the nearest word is offered only when it is near") {
    const std::vector<std::string> keys{"width", "height", "title"};
    CHECK(nearest_word("widht", keys) == "width");
    CHECK(nearest_word("tilte", keys) == "title");
    CHECK_FALSE(nearest_word("projection", keys));
}

TEST_CASE("trim takes white space from both ends only") {
    CHECK(trim("  a b\n") == "a b");
    CHECK(trim(" \t ").empty());
}

#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("text survives the way to code points and back") {
    const std::string text = "aé東🌍";
    CHECK(code_points(text) == U"aé東🌍");
    CHECK(to_utf8(code_points(text)) == text);
    CHECK(count_code_points(text) == 4);
}

TEST_CASE("the first ill-formed byte is found") {
    CHECK_FALSE(first_invalid_utf8("Nouméa"));
    CHECK(first_invalid_utf8("ab\xff") == 2);
    CHECK(first_invalid_utf8("\xc0\xaf") == 0);          // overlong
    CHECK(first_invalid_utf8("\xed\xa0\x80") == 0);      // surrogate
    CHECK(first_invalid_utf8("x\xe6\x9d") == 1);         // cut short
    CHECK(first_invalid_utf8("\xf4\x90\x80\x80") == 0);  // beyond U+10FFFF
}

TEST_CASE("ill-formed bytes become replacement characters") {
    CHECK(to_valid_utf8("a\xff"
                        "b") == "a\uFFFDb");
}

TEST_CASE("the code point before an offset is found from behind") {
    const std::string text = "a東";
    CHECK(decode_before(text, text.size()).value == U'東');
    CHECK(decode_before(text, 1).value == U'a');
}

TEST_CASE("marks take no column and ideographs two") {
    CHECK(display_width(U'a') == 1);
    CHECK(display_width(U'\u0301') == 0);
    CHECK(display_width(U'東') == 2);
}

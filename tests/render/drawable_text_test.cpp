#include "render/drawable_text.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

using namespace dateline;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("line breaks and tabs become spaces in a line, and stay breaks in a paragraph") {
    CHECK(drawable_line("a\nb\r\nc\td\u2028e") == "a b c d e");
    CHECK(drawable_paragraph("a\nb\r\nc\td") == "a\nb\nc d");
}

TEST_CASE("control characters and noncharacters are not drawn") {
    CHECK(drawable_line(std::string_view("a\0b\x1b[31m\x7f", 8)) == "ab[31m");
    CHECK(drawable_line("a\uFEFFb\uFDD0c\uFFFFd\u0080") == "abcd");
}

TEST_CASE("a line of 300 code points stays whole and a longer one is cut with an ellipsis") {
    CHECK(drawable_line(repeated("é", 300)) == repeated("é", 300));
    CHECK(drawable_line(repeated("é", 301)) == repeated("é", 300) + "…");
    CHECK(drawable_line(repeated("e", 300)) == repeated("e", 300));
    CHECK(drawable_line(repeated("e", 301)) == repeated("e", 300) + "…");
}

TEST_CASE("a paragraph of 3000 code points stays whole and a longer one is cut with an ellipsis") {
    CHECK(drawable_paragraph(repeated("e", 3000)) == repeated("e", 3000));
    CHECK(drawable_paragraph(repeated("e", 3001)) == repeated("e", 3000) + "…");
}

TEST_CASE("a letter keeps its first eight combining marks") {
    const std::string mark = "\u0301";
    CHECK(drawable_line("a" + repeated(mark, 8) + "b") == "a" + repeated(mark, 8) + "b");
    CHECK(drawable_line("a" + repeated(mark, 5000) + "b" + mark) == "a" + repeated(mark, 8) + "b" + mark);
}

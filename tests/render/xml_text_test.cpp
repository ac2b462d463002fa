#include "render/xml_text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("marks of XML become references") {
    CHECK(escape_xml("\"><script>") == "&quot;&gt;&lt;script&gt;");
    CHECK(escape_xml("]]> <!-- &amp; 'x'") == "]]&gt; &lt;!-- &amp;amp; 'x'");
}

TEST_CASE("characters that XML 1.0 forbids are dropped") {
    CHECK(escape_xml(std::string_view("a\0b\x01\x1f\x1b[31m\x7f", 12)) == "ab[31m\x7f");
    CHECK(escape_xml("a\uFFFEb\uFFFFc") == "abc");
    CHECK(escape_xml("\u202Ertl\u0085") == "\u202Ertl\u0085");
}

TEST_CASE("line breaks and tabs survive in attributes") {
    CHECK(escape_xml("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
}

TEST_CASE("ill-formed bytes become replacement characters") {
    CHECK(escape_xml("a\xff"
                     "b") == "a\uFFFDb");
    CHECK(escape_xml("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("all other text passes as it is") {
    CHECK(escape_xml("القاهرة 北京 🧭 Łódź") == "القاهرة 北京 🧭 Łódź");
}

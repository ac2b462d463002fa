#include "render/link.hpp"

#include <catch2/catch.hpp>

#include "render/base64.hpp"

using namespace dateline;

TEST_CASE("only absolute http and https addresses are links") {
    CHECK(is_web_link("https://example.org/a?b=1#c"));
    CHECK(is_web_link("http://example.org"));
    CHECK(is_web_link("HTTPS://example.org/é"));
    for (const auto* text :
         {"", "http://", "https://", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org",
          " https://example.org", "https://example.org/a b", "https://e.org/\n", "ftp://example.org", "httpss://x"}) {
        INFO(text);
        CHECK_FALSE(is_web_link(text));
    }
}

TEST_CASE("base 64 is that of RFC 4648, section 10") {
    CHECK(to_base64("") == "");
    CHECK(to_base64("f") == "Zg==");
    CHECK(to_base64("fo") == "Zm8=");
    CHECK(to_base64("foo") == "Zm9v");
    CHECK(to_base64("foobar") == "Zm9vYmFy");
    CHECK(to_base64("\xff\xfe\xfd") == "//79");
}

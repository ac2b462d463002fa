#include "scene/paint.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a colour is read from three, six or eight hexadecimal digits") {
    CHECK(parse_color("#fa0").value() == Color{255, 170, 0, 1});
    CHECK(parse_color("#1b6ca8").value() == Color{27, 108, 168, 1});
    CHECK(parse_color("#1B6CA8").value() == Color{27, 108, 168, 1});
    CHECK(parse_color("#00000033").value() == Color{0, 0, 0, 0.2});
}

TEST_CASE("what is no colour is refused with the words that were found") {
    for (const std::string text :
         {"", "#", "red", "1b6ca8", "#12", "#12345", "#1b6ca", "#gggggg", "#1b6ca8 ", "#ééé"}) {
        const auto color = parse_color(text);
        REQUIRE(!color.ok());
        CHECK(color.error() == Error{"expected a colour such as '#1b6ca8', found '" + text + "'"});
    }
}

TEST_CASE("the contrast of two colours is that of WCAG, whichever is named first") {
    const Color white{255, 255, 255, 1};
    const Color gray{119, 119, 119, 1};
    CHECK(contrast(white, Color{0, 0, 0, 1}) == Approx(21));
    CHECK(contrast(gray, white) == Approx(4.48).margin(0.005));
    CHECK(contrast(white, gray) == contrast(gray, white));
    CHECK(contrast(gray, gray) == 1);
}

TEST_CASE("a colour is written with six digits and without its opacity") {
    CHECK(to_hex({27, 108, 168, 0.5}) == "#1b6ca8");
    CHECK(to_hex({0, 255, 9, 1}) == "#00ff09");
}

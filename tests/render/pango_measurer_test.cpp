#include <catch2/catch.hpp>

#include "render/render.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

using Lines = std::vector<std::string>;

TextStyle sized(double size) {
    return {.size = Points(size)};
}

Points width_of(const TextMeasurer& measurer, std::string_view text, const TextStyle& style = {}) {
    return measurer.measure(text, style).width;
}

}  // namespace

TEST_CASE("widths are those of the font's own units, without hinting or rounding") {
    const auto measurer = make_pango_measurer();
    // Noto Sans has 1000 units an em: n 618, o 605, t 361.
    CHECK(width_of(*measurer, "n", sized(1000)).value() == Approx(618).margin(0.01));
    CHECK(width_of(*measurer, "not", sized(10)).value() == Approx(6.18 + 6.05 + 3.61).margin(0.01));
}

TEST_CASE("a text ten times as large is ten times as wide") {
    const auto measurer = make_pango_measurer();
    const std::string text = "Bandar Seri Begawan and Tomatoes";
    CHECK(width_of(*measurer, text, sized(75)).value() ==
          Approx(10 * width_of(*measurer, text, sized(7.5)).value()).epsilon(0.001));
}

TEST_CASE("ascent and descent are those of the style's font, whatever the text is") {
    const auto measurer = make_pango_measurer();
    const TextExtent latin = measurer->measure("x", sized(10));
    // hhea of Noto Sans: ascender 1069, descender -293.
    CHECK(latin.ascent.value() == Approx(10.69).margin(0.01));
    CHECK(latin.descent.value() == Approx(2.93).margin(0.01));
    const TextExtent arabic = measurer->measure("القاهرة", sized(10));
    CHECK(arabic.ascent == latin.ascent);
    CHECK(arabic.descent == latin.descent);
    CHECK(measurer->measure("", sized(10)) == TextExtent{0_pt, latin.ascent, latin.descent});
}

TEST_CASE("weight, slant and letter spacing change the width") {
    const auto measurer = make_pango_measurer();
    const Points plain = width_of(*measurer, "Report");
    CHECK(width_of(*measurer, "Report", {.weight = 700}) > plain);
    CHECK(width_of(*measurer, "Report", {.slant = FontSlant::italic}) != plain);
    // Six letters have five gaps.
    CHECK(width_of(*measurer, "Report", {.letter_spacing = 2_pt}).value() == Approx(plain.value() + 10).margin(0.01));
}

TEST_CASE("a halo and a colour do not change the width") {
    const auto measurer = make_pango_measurer();
    CHECK(width_of(*measurer, "Report", {.color = {255, 0, 0, 1}, .halo_width = 3_pt}) ==
          width_of(*measurer, "Report"));
}

TEST_CASE("the locale does not decide the language of measuring") {
    CHECK(make_pango_measurer("ar")->measure("2018", {}) == make_pango_measurer("en")->measure("2018", {}));
}

TEST_CASE("text is wrapped at spaces, and spaces at line ends are dropped") {
    const auto measurer = make_pango_measurer();
    const std::string text = "The council met again in spring";
    const Points width = width_of(*measurer, "The council met");
    CHECK(measurer->wrap(text, {}, width) == Lines{"The council met", "again in spring"});
    CHECK(measurer->wrap(text, {}, 1000_pt) == Lines{text});
    CHECK(measurer->wrap("  a   ", {}, 100_pt) == Lines{"a"});
}

TEST_CASE("a line that is as wide as the width fits, and a hair less does not") {
    const auto measurer = make_pango_measurer();
    const std::string text = "autumn session";
    CHECK(measurer->wrap(text, {}, width_of(*measurer, text)) == Lines{text});
    CHECK(measurer->wrap(text, {}, width_of(*measurer, text) - 0.1_pt) == Lines{"autumn", "session"});
}

TEST_CASE("no line is wider than the width, and a long word is broken between letters") {
    const auto measurer = make_pango_measurer();
    const Lines lines = measurer->wrap("Donaudampfschifffahrtsgesellschaft", {}, 40_pt);
    CHECK(lines.size() > 2);
    std::string joined;
    for (const auto& line : lines) {
        CHECK(width_of(*measurer, line) <= 40_pt);
        joined += line;
    }
    CHECK(joined == "Donaudampfschifffahrtsgesellschaft");
}

TEST_CASE("line breaks in a text are kept, empty lines too") {
    const auto measurer = make_pango_measurer();
    CHECK(measurer->wrap("a\nb\r\n\nc", {}, 100_pt) == Lines{"a", "b", "", "c"});
    CHECK(measurer->wrap("", {}, 100_pt) == Lines{""});
}

TEST_CASE("a hostile text is cut before it costs time") {
    const auto measurer = make_pango_measurer();
    const std::string word(200000, 'w');
    CHECK(width_of(*measurer, word) == width_of(*measurer, std::string(300, 'w') + "…"));
    std::string zalgo = "a";
    for (int i = 0; i < 50000; ++i) zalgo += "\u0335";
    CHECK(width_of(*measurer, zalgo) == width_of(*measurer, zalgo.substr(0, 17)));
}

TEST_CASE("characters that no font has are named once, in the order of the text") {
    CHECK(missing_characters("Plain", {}) == "");
    CHECK(missing_characters("Łódź, القاهرة", {}) == "");
    CHECK(missing_characters("a \U000F0001 b \U000F0000 c \U000F0001", {}) == "\U000F0001\U000F0000");
    Scene scene;
    TextItem item;
    item.text = "x\U000F0002";
    scene.items = {{Group{.items = {{item}}}}, {item}};
    CHECK(missing_characters(scene) == "\U000F0002");
}

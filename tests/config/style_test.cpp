#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "config/read_style.hpp"

namespace dateline {

namespace {

Style read(const std::string& text) {
    Diagnostics diagnostics;
    auto style = read_style({"a.yaml", text}, diagnostics);
    for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
    REQUIRE(style.has_value());
    return *style;
}

Style shipped(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(DATELINE_SOURCE_DIR "/styles/" + name + ".yaml").rdbuf();
    return read(text.str());
}

const std::vector<std::string> shipped_names = {"print", "web", "dark", "slides", "grayscale"};

}  // namespace

TEST_CASE("keys that are left out keep the defaults") {
    CHECK(read("") == Style{});
    CHECK(read("# nothing\n") == Style{});
    Style expected;
    expected.type.label_size = Points(9);
    expected.map.sea = Color{1, 2, 3, 1};
    CHECK(read("type: {label-size: 12px}\nmap: {sea: \"#010203\"}\n") == expected);
}

TEST_CASE("a palette replaces the default one") {
    const std::vector<Color> expected{{255, 0, 0, 1}, {0, 0, 255, 1}};
    CHECK(read("palette: [\"#ff0000\", \"#00f\"]\n").palette == expected);
}

TEST_CASE("an unquoted colour is explained") {
    Diagnostics diagnostics;
    CHECK_FALSE(read_style({"a.yaml", "background: #ffffff\n"}, diagnostics).has_value());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(to_text(diagnostics.items()[0]) ==
          "a.yaml:1:1: error: expected a colour, found nothing\n  1 | background: #ffffff\n    | ^\n"
          "  hint: put the colour into quotes: \"#2a6f97\"\n");
}

TEST_CASE("the shipped styles are read and differ") {
    const Style print = shipped("print");
    const Style web = shipped("web");
    CHECK(print.name == "print");
    CHECK(web.name == "web");
    CHECK(print.background == Color{255, 255, 255, 1});
    CHECK(web.type.label_size > print.type.label_size);
    CHECK(web.palette != print.palette);
}

TEST_CASE("no shipped style lets labels fall below its minimum size") {
    for (const std::string& name : shipped_names) {
        const TypeStyle type = shipped(name).type;
        CHECK(type.label_size >= type.minimum_size);
        CHECK(type.tick_size >= type.minimum_size);
        CHECK(type.title_size > type.label_size);
    }
}

TEST_CASE("text of every shipped style has a contrast of 4.5:1 and every track one of 3:1 to the page") {
    for (const std::string& name : shipped_names) {
        const Style style = shipped(name);
        INFO(name);
        CHECK(style.name == name);
        CHECK(contrast(style.type.text, style.background) >= 4.5);
        CHECK(contrast(style.type.muted_text, style.background) >= 4.5);
        CHECK(contrast(style.timeline.axis, style.background) >= 3);
        // The print palette is Okabe and Ito's, whose light colours are told apart by the shapes of markers.
        if (name == "print") continue;
        for (const Color& color : style.palette) CHECK(contrast(color, style.background) >= 3);
    }
}

TEST_CASE("the grayscale style has grays only") {
    const Style style = shipped("grayscale");
    const auto is_gray = [](const Color& color) { return color.red == color.green && color.green == color.blue; };
    for (const Color& color : style.palette) CHECK(is_gray(color));
    for (const Color& color : {style.background, style.type.text, style.type.muted_text, style.timeline.axis,
                               style.timeline.grid, style.timeline.leader, style.map.sea, style.map.land,
                               style.map.river, style.map.coast, style.map.marker, style.map.area_marker})
        CHECK(is_gray(color));
}

TEST_CASE("the slides style is read from the last row") {
    CHECK(shipped("slides").type.label_size >= Points(18));
    CHECK(shipped("slides").type.minimum_size >= Points(16));
}

}  // namespace dateline

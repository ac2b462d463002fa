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
    for (const std::string name : {"print", "web"}) {
        const TypeStyle type = shipped(name).type;
        CHECK(type.label_size >= type.minimum_size);
        CHECK(type.tick_size >= type.minimum_size);
        CHECK(type.title_size > type.label_size);
    }
}

}  // namespace dateline

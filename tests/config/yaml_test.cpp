#include <catch2/catch.hpp>

#include "config/node.hpp"

namespace dateline {

namespace {

// The text form of a tree, with positions.
std::string text_of(const Node& node) {
    const std::string at = "@" + std::to_string(node.pos.line) + ":" + std::to_string(node.pos.column);
    switch (node.kind) {
        case NodeKind::null: return "null" + at;
        case NodeKind::scalar: {
            const std::string quote = node.quoting == Quoting::quoted ? "\"" : "";
            return quote + node.scalar + quote + at;
        }
        case NodeKind::list: {
            std::string text = "[";
            for (const auto& item : node.items) text += text_of(item) + " ";
            return text + "]" + at;
        }
        case NodeKind::map: {
            std::string text = "{";
            for (const auto& entry : node.entries) text += entry.key + ": " + text_of(entry.value) + " ";
            return text + "}" + at;
        }
    }
    return {};
}

std::string read_nodes(const std::string& text, const YamlLimits& limits = {}) {
    Diagnostics diagnostics;
    const auto node = read_yaml({"a.yaml", text}, diagnostics, limits);
    std::string result;
    for (const auto& item : diagnostics.items()) result += to_text(item);
    CHECK(node.has_value() != diagnostics.has_errors());
    return node ? result + text_of(*node) : result;
}

std::string utf16(const std::u16string& text, bool big_endian) {
    std::string bytes = big_endian ? "\xfe\xff" : "\xff\xfe";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xffU);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("values keep their positions and their quotes") {
    CHECK(read_nodes("a: 1\nb: [x, 'y']\nc:\n  d: \"z\"\n") ==
          "{a: 1@1:4 b: [x@2:5 \"y\"@2:8 ]@2:4 c: {d: \"z\"@4:6 }@4:3 }@1:1");
}

TEST_CASE("an empty value stands at its key") {
    CHECK(read_nodes("a:\nb: ~\nc: null\n") == "{a: null@1:1 b: null@2:1 c: null@3:1 }@1:1");
    CHECK(read_nodes("") == "null@0:0");
    CHECK(read_nodes("# nothing\n\n") == "null@0:0");
}

TEST_CASE("columns count code points") {
    CHECK(read_nodes("\xc3\xa4\xf0\x9f\x8c\x8a: x\n") == "{\xc3\xa4\xf0\x9f\x8c\x8a: x@1:5 }@1:1");
}

TEST_CASE("aliases are expanded") {
    CHECK(read_nodes("a: &x [1]\nb: *x\n") == "{a: [1@1:8 ]@1:4 b: [1@1:8 ]@1:4 }@1:1");
}

TEST_CASE("UTF-8 and UTF-16 with a byte order mark are read") {
    CHECK(read_nodes("\xef\xbb\xbf"
                     "a: 1\n") == "{a: 1@1:4 }@1:1");
    CHECK(read_nodes(utf16(u"a: \u00e9\U0001f30a\n", false)) == "{a: \xc3\xa9\xf0\x9f\x8c\x8a@1:4 }@1:1");
    CHECK(read_nodes(utf16(u"a: \u00e9\U0001f30a\n", true)) == "{a: \xc3\xa9\xf0\x9f\x8c\x8a@1:4 }@1:1");
}

TEST_CASE("all line ends count as one") {
    CHECK(read_nodes("a: 1\r\nb: 2\rc: 3\n") == "{a: 1@1:4 b: 2@2:4 c: 3@3:4 }@1:1");
}

TEST_CASE("characters that may not stand in a file are named with their place") {
    CHECK(read_nodes(std::string("a: 1\nb: x\0y\n", 12)) ==
          "a.yaml:2:5: error: control character U+0000 may not stand in YAML\n  hint: remove it\n");
    CHECK(read_nodes("a: \x1b[31m\n") ==
          "a.yaml:1:4: error: control character U+001B may not stand in YAML\n  hint: remove it\n");
    CHECK(read_nodes("a: \xc3\xa9\xff\n") ==
          "a.yaml:1:5: error: byte 0xff is not valid UTF-8\n  hint: save the file as UTF-8\n");
    CHECK(read_nodes("a: \"x\\x01\"\n") ==
          "a.yaml:1:4: error: this text holds a control character\n  1 | a: \"x\\x01\"\n    |    ^\n");
}

TEST_CASE("an error shows its line, a caret and what to do") {
    CHECK(read_nodes("title: One\ntheme: x\ntheme: y\n") ==
          "a.yaml:3:1: error: duplicate key 'theme'\n  3 | theme: y\n    | ^\n  note: first defined at 2:1\n");
    CHECK(read_nodes("a: [1, 2\nb: 3\n") ==
          "a.yaml:1:4: error: '[' is never closed\n  1 | a: [1, 2\n    |    ^\n"
          "  hint: check the brackets and commas after it\n");
}

TEST_CASE("quotes must close") {
    CHECK(read_nodes("a: 'it''s'\nb: \"x\\\"\"\n") == "{a: \"it's\"@1:4 b: \"x\"\"@2:4 }@1:1");
    CHECK(read_nodes("a: \"x\nb: 1\n") == "a.yaml:1:4: error: this quote is never closed\n  1 | a: \"x\n    |    ^\n");
    CHECK(read_nodes("a: &name 'x''\nb: 1\n") ==
          "a.yaml:1:10: error: this quote is never closed\n  1 | a: &name 'x''\n    |          ^\n");
    CHECK(read_nodes("a: |\n  \"x\n") == "{a: \"\"x\n\"@1:4 }@1:1");
}

TEST_CASE("each limit holds at its edge") {
    const YamlLimits limits{100, 4, 10, 8, 6};
    CHECK(read_nodes("a: [[[1]]]", limits) == "{a: [[[1@1:7 ]@1:6 ]@1:5 ]@1:4 }@1:1");
    CHECK(read_nodes("a: [[[[1]]]]", limits) ==
          "a.yaml:1:7: error: lists and maps are nested deeper than 4\n  1 | a: [[[[1]]]]\n    |       ^\n");
    CHECK(read_nodes("[1, 2, 3, 4, 5, 6, 7, 8, 9]", limits).starts_with("[1@1:2"));
    CHECK(read_nodes("[1, 2, 3, 4, 5, 6, 7, 8, 9, 0]", limits) ==
          "a.yaml:1:29: error: the file holds more than 10 values\n  1 | [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]\n"
          "    |                             ^\n");
    CHECK(read_nodes("12345678", limits) == "12345678@1:1");
    CHECK(read_nodes("123456789", limits) ==
          "a.yaml:1:1: error: this text is longer than 8 bytes\n  1 | 123456789\n    | ^\n");
    CHECK(read_nodes("#" + std::string(99, 'x'), limits) == "null@0:0");
    CHECK(read_nodes("#" + std::string(100, 'x'), limits) == "a.yaml: error: the file is larger than 100 bytes\n");
    CHECK(read_nodes("a: &a [1, 2]\nb: [*a, *a]", limits).starts_with("{a: ["));
    CHECK(read_nodes("a: &a [1, 2]\nb: [*a, *a, *a]", limits) ==
          "a.yaml:2:13: error: aliases expand to more than 6 values\n  2 | b: [*a, *a, *a]\n    |             ^\n");
}

TEST_CASE("hostile files are refused before they cost anything") {
    CHECK(read_nodes(repeated("[", 100'000)).find("nested deeper than 64") != std::string::npos);
    CHECK(read_nodes(repeated("- ", 100'000)).find("nested deeper than 64") != std::string::npos);
    CHECK(read_nodes(repeated("? ", 100'000)).find("nested deeper than 64") != std::string::npos);
    CHECK(read_nodes("a: " + repeated("{a: ", 100'000)).find("nested deeper than 64") != std::string::npos);
    CHECK(read_nodes("a: [" + repeated("x, ", 200'001) + "]").find("more than 200000 values") != std::string::npos);
    std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "*a" + std::to_string(i - 1) + ", ";
        laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(before, 9) + "]\n";
    }
    CHECK(read_nodes(laughs).find("aliases expand to more than 10000 values") != std::string::npos);
}

TEST_CASE("an alias cannot nest past the limit of depth") {
    const YamlLimits limits{1000, 4, 100, 100, 100};
    CHECK(read_nodes("a: &a [[1]]\nb: &b [*a]\n", limits).find("error") == std::string::npos);
    CHECK(read_nodes("a: &a [[1]]\nb: &b [*a]\nc: [[*b]]\n", limits) ==
          "a.yaml:3:6: error: aliases nest lists and maps deeper than 4\n  3 | c: [[*b]]\n    |      ^\n");
}

TEST_CASE("directives are refused") {
    CHECK(read_nodes("%FOO bar\n---\na: 1\n") ==
          "a.yaml:1:1: error: directives are not supported\n  1 | %FOO bar\n    | ^\n  hint: remove this line\n");
}

TEST_CASE("a line that is too long is not shown") {
    CHECK(read_nodes("a: 1\na: " + std::string(2000, 'x') + "\n") ==
          "a.yaml:2:1: error: duplicate key 'a'\n  note: first defined at 1:1\n");
}

TEST_CASE("a key is found by its name") {
    Diagnostics diagnostics;
    const auto node = read_yaml({"a.yaml", "a: 1\nb: 2\n"}, diagnostics);
    REQUIRE(node);
    REQUIRE(node->find("b") != nullptr);
    CHECK(node->find("b")->scalar == "2");
    CHECK(node->find("c") == nullptr);
}

}  // namespace dateline

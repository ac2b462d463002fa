#include "article/blocks.hpp"

#include <catch2/catch.hpp>

namespace dateline {

namespace {

std::string blocks_of(const std::string& text) {
    std::string lines;
    for (const auto& block : split_blocks(text)) {
        lines +=
            std::to_string(block.blank_lines_before) + " " + text.substr(block.span.begin, block.span.size()) + "|";
    }
    return lines;
}

}  // namespace

TEST_CASE("each line of a saved page is a block of its own") {
    CHECK(blocks_of("Title\n\nBy Jane Roe\nLagos\n\n\nText.") == "0 Title|1 By Jane Roe|0 Lagos|2 Text.|");
    CHECK(blocks_of("") == "");
    CHECK(blocks_of("\n \n\t\n") == "");
}

TEST_CASE("line ends of all systems part lines") {
    CHECK(blocks_of("One.\r\n\r\nTwo.\rThree.") == "0 One.|1 Two.|0 Three.|");
}

TEST_CASE("hard-wrapped lines join to paragraphs") {
    const std::string text =
        "The storm reached the coast before dawn and\n"
        "tore the roofs from the market. Nobody was\n"
        "hurt in the town.\n"
        "\n"
        "Crews worked through the night to clear the\n"
        "quay.\n";
    CHECK(
        blocks_of(text) ==
        "0 The storm reached the coast before dawn and\ntore the roofs from the market. Nobody was\nhurt in the town.|"
        "1 Crews worked through the night to clear the\nquay.|");
}

TEST_CASE("a line that goes on in lower case joins the one before it") {
    CHECK(
        blocks_of("The ship sank off\nthe coast of Lagos. A long line follows that is wider than any wrapped text "
                  "would be, so that the page counts as one whose paragraphs are single lines.") ==
        "0 The ship sank off\nthe coast of Lagos. A long line follows that is wider than any wrapped text would be, so "
        "that the page counts as one whose paragraphs are single lines.|");
}

TEST_CASE("a drop cap joins the paragraph that it begins") {
    CHECK(blocks_of("Title\n\nT\n\nhe ship sank.") == "0 Title|1 T\n\nhe ship sank.|");
}

}  // namespace dateline

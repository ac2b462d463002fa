#include "events/caption.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "events/events_sample.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

// The caption of the only event of a text.
std::string caption(const std::string& text, std::size_t max = 90, const std::string& published = "2021-06-16") {
    EventOptions options;
    options.caption_max = max;
    options.background = true;
    const auto events = test::events_of(text, published, options);
    CAPTURE(test::when_and_where(events));
    REQUIRE(!events.empty());
    return events.back().label;
}

}  // namespace

TEST_CASE("a date that the sentence can do without is left out with its preposition") {
    CHECK(caption("On 3 May 1911, the bridge was opened to carts.") == "The bridge was opened to carts");
    CHECK(caption("The bridge was opened to carts in 1911.") == "The bridge was opened to carts");
    CHECK(caption("The bridge fell in 1911 and was rebuilt.") == "The bridge fell and was rebuilt");
    CHECK(caption("The council met late on 3 May 1911 in the mill.") == "The council met in the mill");
    CHECK(caption("In 498 BC rebels burned the town.") == "Rebels burned the town");
}

TEST_CASE("a date that carries the sentence stays") {
    CHECK(caption("The 1911 flood took the bridge.") == "The 1911 flood took the bridge");
    CHECK(caption("Since 1911 no ferry has run.") == "Since 1911 no ferry has run");
    CHECK(caption("In 1911 alone the river rose twice.") == "In 1911 alone the river rose twice");
}

TEST_CASE("who says so is left out") {
    CHECK(caption("According to the harbour office, the ferry sank on 3 May 2021.") == "The ferry sank");
    CHECK(caption("The ferry sank on 3 May 2021, police said.") == "The ferry sank");
    CHECK(caption("The ferry sank on 3 May 2021, according to officials in the town.") == "The ferry sank");
    CHECK(caption("Police said that the ferry had sunk on 3 May 2021.") == "The ferry had sunk");
    CHECK(caption("\"We lost the bridge,\" said Ann Lee, the mayor, on 3 May 2021, as quoted by a paper.") ==
          "\"We lost the bridge\"");
}

TEST_CASE("an opening conjunction is left out, and a pronoun becomes the name that it stands for") {
    CHECK(caption("But the ferry sank on 3 May 2021.") == "The ferry sank");
    CHECK(caption("Meanwhile, the ferry sank on 3 May 2021.") == "The ferry sank");
    CHECK(caption("Ann Lee was mayor. She opened the bridge on 3 May 2021.") == "Ann Lee opened the bridge");
    CHECK(caption("The ferry was old. It sank on 3 May 2021.") == "The ferry sank");
    CHECK(caption("Ann Lee met Joan Dee and they talked. She opened the bridge on 3 May 2021.") ==
          "Ann Lee opened the bridge");
    CHECK(caption("Rain fell on the town of the old queen. She opened the bridge on 3 May 2021.") ==
          "She opened the bridge");
}

TEST_CASE("the dateline is no part of a caption") {
    CHECK(caption("HARWICH, England (Coast News) - The ferry sank on 3 May 2021.") == "The ferry sank");
    CHECK(caption("The ferry - a new one - sank on 3 May 2021.") == "The ferry - a new one - sank");
}

TEST_CASE("a long sentence loses remarks before it loses what happened") {
    CHECK(
        caption("The council, which had met in the mill since the flood, closed the old bridge to all traffic on 3 May "
                "2021 because its piers were cracked.",
                90) == "The council closed the old bridge to all traffic because its piers were cracked");
    CHECK(caption(
              "The council closed the old bridge to all traffic on 3 May 2021, although it had carried carts for three "
              "hundred years and more.",
              60) == "The council closed the old bridge to all traffic");
}

TEST_CASE("a long clause loses phrases at its end, and no word that calls for another is the last") {
    CHECK(caption("On 3 May 2021 the council decided to close the bridge at the end of the narrow road.", 50) ==
          "The council decided to close the bridge");
}

TEST_CASE("quotation marks that lost their partner are left out") {
    CHECK(caption("The mayor called the bridge “a ruin of the old time, and a danger to all who cross it with carts” "
                  "on 3 May "
                  "2021.",
                  50) == "The mayor called the bridge a ruin of the old time");
}

TEST_CASE("no caption is longer than asked for and none cuts a word") {
    const auto pack = test::english();
    const std::string sentence = "Überschwemmungen zerstörten Brücken Straßen Häuser Felder Wälder Mühlen Dämme";
    for (std::size_t max = 20; max < 90; ++max) {
        const std::string text = shorten(sentence, pack, max);
        CHECK(count_code_points(text) <= max);
        if (text == sentence) continue;
        const std::string cut = text.substr(0, text.size() - std::string("…").size());
        CHECK(sentence.substr(0, cut.size()) == cut);
        CHECK(sentence[cut.size()] == ' ');
    }
}

TEST_CASE("white space and line breaks become single spaces") {
    CHECK(caption("The  bridge\nwas opened\nin 1911.") == "The bridge was opened");
}

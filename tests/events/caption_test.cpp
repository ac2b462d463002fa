#include "events/caption.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

// The caption of a sentence in which '[' and ']' mark the date.
std::string caption(std::string marked, std::size_t max = 90) {
    TextSpan date{};
    const auto begin = marked.find('[');
    if (begin != std::string::npos) {
        marked.erase(begin, 1);
        const auto end = marked.find(']');
        marked.erase(end, 1);
        date = {begin, end};
    }
    return make_caption(marked, date, test::english(), max);
}

}  // namespace

TEST_CASE("a short sentence is its own caption, without the closing stop") {
    CHECK(caption("The bridge was opened to carts.") == "The bridge was opened to carts");
}

TEST_CASE("a date that the sentence can do without is taken out with its preposition") {
    CHECK(caption("On [3 May 1911], the bridge was opened to carts.") == "The bridge was opened to carts");
    CHECK(caption("The bridge was opened to carts in [1911].") == "The bridge was opened to carts");
    CHECK(caption("The bridge fell in [1911] and was rebuilt.") == "The bridge fell and was rebuilt");
}

TEST_CASE("an opening date is taken out before the subject, and only there") {
    CHECK(caption("In [498 BC] the rebels burned the town.") == "The rebels burned the town");
    CHECK(caption("In [498 BC] rebels burned the town.") == "In 498 BC rebels burned the town");
    CHECK(caption("[Tuesday] was the last day.") == "Tuesday was the last day");
}

TEST_CASE("the clause of the date is not cut off") {
    CHECK(caption("About a tenth of all trade passes through the canal, which was opened in [November 1869].", 70) ==
          "About a tenth of all trade passes through the canal, which was opened");
    CHECK(caption("About a tenth of all trade passes through the canal, which was opened in [November 1869].", 60) ==
          "About a tenth of all trade passes through the canal…");
}

TEST_CASE("the dateline is no part of a caption") {
    CHECK(caption("HARWICH, England (Coast News) - The ferry sank on [Monday].") == "The ferry sank");
    CHECK(caption("The ferry - a new one - sank on [Monday].") == "The ferry - a new one - sank");
}

TEST_CASE("a date that carries the sentence stays") {
    CHECK(caption("The [1911] flood took the bridge.") == "The 1911 flood took the bridge");
    CHECK(caption("Since [1911] no ferry has run.") == "Since 1911 no ferry has run");
}

TEST_CASE("a long sentence is cut at a clause") {
    CHECK(caption("The council closed the old bridge to all traffic, which had carried carts for three hundred years "
                  "and more.",
                  60) == "The council closed the old bridge to all traffic");
}

TEST_CASE("a long clause is cut between words, never after a word that calls for another") {
    const std::string text =
        caption("The council decided to close the bridge at the end of the following winter season", 50);
    CHECK(text == "The council decided to close the bridge…");
}

TEST_CASE("no caption is longer than asked for and none cuts a word") {
    const std::string sentence = "Überschwemmungen zerstörten Brücken Straßen Häuser Felder Wälder Mühlen Dämme";
    for (std::size_t max = 20; max < 90; ++max) {
        const std::string text = shorten(sentence, test::english(), max);
        CHECK(count_code_points(text) <= max);
        const bool whole = text == sentence;
        if (whole) continue;
        const std::string cut = text.substr(0, text.size() - std::string("…").size());
        CHECK(sentence.substr(0, cut.size()) == cut);
        CHECK(sentence[cut.size()] == ' ');
    }
}

TEST_CASE("white space and line breaks become single spaces") {
    CHECK(caption("The  bridge\nwas\t\nopened.") == "The bridge was opened");
}

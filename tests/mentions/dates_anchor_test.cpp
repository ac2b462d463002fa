// What dates were counted from, and what else they could have meant.
#include <catch2/catch.hpp>

#include "mentions/dates_sample.hpp"

using namespace dateline;
using dateline::tests::dates_of;

namespace {

/// "publication", "earlier 'March 1940'", "story '...'" or "none", and " or 2019-08-16" for the runner-up.
std::string anchor_of(const std::string& text, const DateMention& mention) {
    std::string line = "none";
    if (mention.anchor.kind == AnchorKind::publication) line = "publication";
    if (mention.anchor.kind == AnchorKind::earlier_mention) line = "earlier";
    if (mention.anchor.kind == AnchorKind::story) line = "story";
    if (mention.anchor.mention) {
        line += " '" + text.substr(mention.anchor.mention->begin, mention.anchor.mention->size()) + "'";
    }
    return mention.runner_up ? line + " or " + to_edtf(*mention.runner_up) : line;
}

std::string last_anchor(const std::string& text, const std::string& published) {
    const auto mentions = dates_of(text, published);
    REQUIRE_FALSE(mentions.empty());
    return anchor_of(text, mentions.back());
}

}  // namespace

TEST_CASE("a weekday is counted from the publication date, and the other week could be meant") {
    CHECK(last_anchor("The ferry sailed on Friday.", "2019-08-12") == "publication or 2019-08-16");
    CHECK(last_anchor("The ferry waits until Friday.", "2019-08-12") == "publication or 2019-08-09");
    CHECK(last_anchor("The ferry sailed last Friday.", "2019-08-12") == "publication or 2019-08-02");
}

TEST_CASE("a day without a year could be of the next year") {
    CHECK(last_anchor("The ferry sailed on 3 March.", "2019-08-12") == "publication or 2020-03-03");
    CHECK(last_anchor("The ferry sailed on 3 December.", "2019-08-12") == "publication or 2018-12-03");
}

TEST_CASE("an open numeric date could have its day and month the other way round") {
    CHECK(last_anchor("The ferry sailed on 3/4/2011.", "2019-08-12") == "none or 2011-03-04");
    CHECK(last_anchor("The ferry sailed on 25/4/2011.", "2019-08-12") == "none");
}

TEST_CASE("a date that says itself when it is has no anchor") {
    CHECK(last_anchor("The ferry sailed on 3 March 2011.", "2019-08-12") == "none");
    CHECK(last_anchor("The ferry sailed in 1902.", "2019-08-12") == "none");
}

TEST_CASE("a date counted from an earlier one names it") {
    CHECK(last_anchor("The line was cut on 3 March 2019. Two days later it was mended.", "2019-08-12") ==
          "earlier '3 March 2019'");
}

TEST_CASE("in a story of other times a month takes the year of the story") {
    const std::string text =
        "The war began in 1914. In 1915 the port fell. In 1916 it was free again. The siege of 1917 was the last. "
        "In May the mayor left.";
    CHECK(last_anchor(text, "2019-08-12") == "story '1917' or 1918-05");
}

TEST_CASE("a date without its anchor has none") {
    CHECK(last_anchor("The ferry sailed on Friday.", "") == "none");
}

#include "article/lead_dateline.hpp"

#include "article/read_for_test.hpp"

namespace dateline {

namespace {

// The place of the dateline and its date, of a text whose first block is a lead.
std::string dateline_of(const std::string& text) {
    const Article article = test::read_page(text);
    const LanguagePack pack = test::english();
    PageBlock block;
    block.span = article.blocks[0].span;
    block.text = article.view(block.span);
    block.tokens = article.tokens;
    const auto dateline = find_lead_dateline(article.text, block, pack);
    if (!dateline) return "none";
    std::string line(article.view(dateline->place));
    if (dateline->has_date()) {
        line += " on " + std::to_string(dateline->date.year) + "-" + std::to_string(dateline->date.month) + "-" +
                std::to_string(dateline->date.day);
    }
    return line;
}

}  // namespace

TEST_CASE("a dateline names its place before the agency or the date") {
    CHECK(dateline_of("LAGOS, May 6 (Newswire) \xe2\x80\x93 Officials said that the port was closed.") ==
          "LAGOS on 0-5-6");
    CHECK(dateline_of("LISBON (Example News) _ The mayor of the town said so.") == "LISBON");
    CHECK(dateline_of("HARROW COUNTY, Ore., Aug. 14, 2019 /BizWire/ -- The firm opened a yard.") ==
          "HARROW COUNTY, Ore. on 2019-8-14");
    CHECK(dateline_of("Paris, 6 May (Newswire) - The ministry said so on Tuesday.") == "Paris on 0-5-6");
    CHECK(dateline_of("NEW DELHI: The ministry said so on Tuesday.") == "NEW DELHI");
    CHECK(dateline_of("ST. LOUIS \xe2\x80\x94 The river rose.") == "ST. LOUIS");
    CHECK(dateline_of("PORT-AU-PRINCE, Haiti (Newswire) \xe2\x80\x94 The river rose.") == "PORT-AU-PRINCE, Haiti");
    CHECK(dateline_of("RIO DE JANEIRO \xe2\x80\x94 The river rose.") == "RIO DE JANEIRO");
}

TEST_CASE("a sentence with a dash is no dateline") {
    CHECK(dateline_of("The river \xe2\x80\x94 the longest here \xe2\x80\x94 rose.") == "none");
    CHECK(dateline_of("Lagos \xe2\x80\x94 the port \xe2\x80\x94 was closed.") == "none");
    CHECK(dateline_of("A well-known ship sank.") == "none");
    CHECK(dateline_of("The ship sank.") == "none");
    CHECK(dateline_of("By Jane Roe (Newswire) - The ship sank.") == "none");
    CHECK(dateline_of("\xe2\x80\x94 said the captain of the ship.") == "none");
    CHECK(dateline_of("LAGOS \xe2\x80\x94") == "none");
}

}  // namespace dateline

#include "article/publication_date.hpp"

#include "article/read_for_test.hpp"

namespace dateline {

namespace {

using test::messages_of;
using test::paragraphs;
using test::published_of;
using test::read_page;

// The date of a page with these lines between its title and its text.
std::string published_with(const std::string& lines, const ArticleFacts& facts = {},
                           const std::string& name = "page.txt") {
    Diagnostics diagnostics;
    return published_of(
        read_page("Storm hits the harbour of Port Ansel\n\n" + lines + "\n\n" + paragraphs, diagnostics, facts, name));
}

// ... and with this beginning of its lead.
std::string published_with_lead(const std::string& lead, const std::string& end = "") {
    Diagnostics diagnostics;
    return published_of(read_page("Storm hits the harbour of Port Ansel\n\n" + lead + paragraphs + end, diagnostics));
}

}  // namespace

TEST_CASE("each way in which a page writes its date is read") {
    CHECK(published_with("May 6, 2017") == "2017-05-06 by header");
    CHECK(published_with("6th May 2017") == "2017-05-06 by header");
    CHECK(published_with("May 2017") == "2017-05 by header");
    CHECK(published_with("Saturday, 6 May 2017") == "2017-05-06 by weekday-header");
    CHECK(published_with("6 May 2017 (Saturday)") == "2017-05-06 by weekday-header");
    CHECK(published_with("Published: 6 May 2017, 14:05 BST") == "2017-05-06 by published");
    CHECK(published_with("First published on 6 May 2017 by Jane Roe") == "2017-05-06 by published");
    CHECK(published_with("Posted May 6, 2017 at 9:12 a.m.") == "2017-05-06 by published");
    CHECK(published_with("Updated 7 May 2017 09:12 GMT") == "2017-05-07 by updated");
    CHECK(published_with("By Jane Roe, Staff Writer | May 6, 2017") == "2017-05-06 by byline");
    CHECK(published_with("datePublished: 2017-05-06T14:05:00Z") == "2017-05-06 by meta");
    CHECK(published_with("2017-05-06") == "2017-05-06 by meta");
    CHECK(published_with("The Daily Example, Vol. 12 No. 88, 6 May 2017, p. 3") == "2017-05-06 by header");
    CHECK(published_with("25/05/2017 14:05") == "2017-05-25 by header");
    CHECK(published_with("Copyright 2017 Example Media. May 6, 2017 Saturday FINAL EDITION") == "2017-05-06 by header");
}

TEST_CASE("a dateline gives the date when nothing better does") {
    CHECK(published_with_lead("HARROW COUNTY, Ore., Aug. 14, 2019 /BizWire/ -- ") == "2019-08-14 by dateline");
    CHECK(published_with_lead("LAGOS, May 6 (Newswire) - ", "\nCopyright 2017 Example Media\n") ==
          "2017-05-06 by dateline-without-year");
    CHECK(published_with_lead("LAGOS, May 6 (Newswire) - ") == "none");
    CHECK(published_with_lead("LISBON (Example News) _ ") == "none");
}

TEST_CASE("a link or a file name gives the date when the page does not") {
    CHECK(published_with("", {{}, {}, {}, "http://news.example/2017/05/06/harbour-fire.html", {}, {}, {}}) ==
          "2017-05-06 by url");
    CHECK(published_with("", {}, "archive/example_20170506_harbour.txt") == "2017-05-06 by url");
    CHECK(published_with("", {}, "archive/2017-05-06-harbour.md") == "2017-05-06 by url");
    CHECK(date_in_name("20171399.txt") == std::nullopt);
    CHECK(date_in_name("a20170506b.txt") == std::nullopt);
    CHECK(date_in_name("2017/05/harbour.html") == std::nullopt);
}

TEST_CASE("the most trusted of several dates is taken") {
    CHECK(published_with("Saturday, 6 May 2017\nPublished: 5 May 2017\nUpdated: 7 May 2017") ==
          "2017-05-05 by published");
    CHECK(published_with("By Jane Roe | May 5, 2017\nSat, May 6, 2017") == "2017-05-06 by weekday-header");
}

TEST_CASE("a stamp below the article counts when a word says what it is") {
    CHECK(published_of(read_page("Storm hits the harbour of Port Ansel\n\n" + paragraphs +
                                 "\nPublished on 6 May 2017\n")) == "2017-05-06 by published");
    CHECK(published_of(read_page("Storm hits the harbour of Port Ansel\n\n" + paragraphs + "\n6 May 2017\n")) ==
          "none");
}

TEST_CASE("a date of the running text is no publication date") {
    CHECK(published_with("The ship sank on May 6, 2017 off the coast.") == "none");
    CHECK(published_with_lead("On May 6, 2017, the wind turned. ") == "none");
    CHECK(published_with("A storm of 6 May 2017 is remembered in town") == "none");
}

TEST_CASE("the year of a copyright line is no publication date") {
    CHECK(published_of(read_page("Storm hits the harbour of Port Ansel\n\n" + paragraphs +
                                 "\nCopyright \xc2\xa9"
                                 "2018 Example Media. All rights reserved.\n")) == "none");
}

TEST_CASE("relative stamps are not used, because the clock never is") {
    CHECK(published_with("3 hours ago") == "none");
    CHECK(published_with("Yesterday at 10:14") == "none");
    CHECK(published_with("Last updated on Tuesday") == "none");
}

TEST_CASE("the date lines of a chronology are headings") {
    CHECK(published_of(read_page("Storms of Port Ansel\n\n6 May 2015\n\nThe quay broke.\n\n7 June 2016\n\nThe wall "
                                 "broke.\n\n8 July 2017\n\nThe roof broke.\n\n9 July 2017\n\nNothing broke.\n")) ==
          "none");
}

TEST_CASE("a given date wins, and a stamp that contradicts it is a warning") {
    Diagnostics diagnostics;
    const ArticleFacts facts{{}, {}, {}, {}, {}, {}, *parse_edtf("2018-04-27")};
    const std::string page = "Storm hits the harbour of Port Ansel\n\nMay 6, 2017\n\n" + paragraphs;
    CHECK(published_of(read_page(page, diagnostics, facts)) == "2018-04-27 by given");
    CHECK(messages_of(diagnostics) ==
          "page.txt: warning: the article is given as published 2018-04-27, but its text says 2017-05-06; the given "
          "date is used\n");
}

TEST_CASE("a given month agrees with a stamp in it") {
    const ArticleFacts facts{{}, {}, {}, {}, {}, {}, *parse_edtf("2017-05")};
    CHECK(published_of(read_page("Storm hits the harbour\n\nMay 6, 2017\n\n" + paragraphs, facts)) ==
          "2017-05 by given");
}

TEST_CASE("a weekday that contradicts its date makes it unusable") {
    Diagnostics diagnostics;
    CHECK(published_of(read_page("Storm hits the harbour\n\nSunday, 6 May 2017\n\n" + paragraphs, diagnostics)) ==
          "none");
    CHECK(messages_of(diagnostics) ==
          "page.txt: warning: the weekday in the header does not belong to 2017-05-06; this date is not used\n"
          "  hint: give 'published' in the config\n");
}

TEST_CASE("a numeric date that reads in two ways is not guessed") {
    Diagnostics diagnostics;
    const std::string page = "Storm hits the harbour\n\n06/05/2017 14:05\n\n" + paragraphs;
    CHECK(published_of(read_page(page, diagnostics)) == "none");
    CHECK(messages_of(diagnostics) ==
          "page.txt: warning: the numeric date in the header can be read in two ways; it is not used\n"
          "  hint: give 'published: 2017-05-06', or the language en-US or en-GB\n");
    CHECK(published_of(read_page(page, {{}, {}, {}, {}, "en-US", {}, {}})) == "2017-06-05 by header");
    CHECK(published_of(read_page(page, {{}, {}, {}, {}, "en-GB", {}, {}})) == "2017-05-06 by header");
}

TEST_CASE("the span of a found date is where it stands") {
    const Article article = read_page("Storm hits the harbour\n\nSat, May 6, 2017\n\n" + paragraphs);
    REQUIRE(article.published);
    REQUIRE(article.published->span);
    CHECK(article.view(*article.published->span) == "Sat, May 6, 2017");
}

}  // namespace dateline

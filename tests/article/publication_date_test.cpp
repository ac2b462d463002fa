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
    CHECK(published_with("Copyright 2017 Example Media. May 6, 2017 Saturday FINAL EDITION") ==
          "2017-05-06 by weekday-header");
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

TEST_CASE("relative stamps are not used, because the clock never is, and the reader is told") {
    for (const std::string stamp : {"3 hours ago", "Updated 5 mins ago", "Yesterday at 10:14",
                                    "Last updated on Tuesday", "Posted two days ago", "Published today at 9:30 am"}) {
        Diagnostics diagnostics;
        const std::string page = "Storm hits the harbour of Port Ansel\n\n" + stamp + "\n\n" + paragraphs;
        CHECK(published_of(read_page(page, diagnostics)) == "none");
        CHECK(messages_of(diagnostics) ==
              "page.txt: warning: the stamp '" + stamp +
                  "' counts from the day on which the page was saved, which is not known; it "
                  "is not used\n  hint: give 'published' in the config\n");
    }
}

TEST_CASE("what only looks like a relative stamp is none") {
    for (const std::string line :
         {"Tuesday", "Today", "The day before yesterday was calm", "Years ago and far away", "Day One"}) {
        Diagnostics diagnostics;
        read_page("Storm hits the harbour of Port Ansel\n\n" + line + "\n\n" + paragraphs, diagnostics);
        CHECK(messages_of(diagnostics).empty());
    }
}

TEST_CASE("a relative stamp is not spoken of where a date stands beside it") {
    Diagnostics diagnostics;
    CHECK(published_of(read_page("Storm hits the harbour\n\n3 hours ago\n\n6 May 2017\n\n" + paragraphs,
                                 diagnostics)) == "2017-05-06 by header");
    CHECK(messages_of(diagnostics).empty());
}

TEST_CASE("two dates of publication that disagree are a warning, and the more trusted one is used") {
    Diagnostics diagnostics;
    const std::string page = "Storm hits the harbour\n\nPublished: 5 May 2017\n\nSaturday, 6 May 2017\n\n" + paragraphs;
    CHECK(published_of(read_page(page, diagnostics)) == "2017-05-05 by published");
    CHECK(
        messages_of(diagnostics) ==
        "page.txt: warning: the article says when it was published in two ways: 2017-05-05 (published) and 2017-05-06 "
        "(weekday-header); the first is used\n  hint: give 'published' in the config\n");
}

TEST_CASE("a date in the address disagrees as one in the text does") {
    Diagnostics diagnostics;
    const ArticleFacts facts{{}, {}, {}, "http://news.example/2016/01/02/harbour-fire.html", {}, {}, {}};
    CHECK(published_of(read_page("Storm hits the harbour\n\nMay 6, 2017\n\n" + paragraphs, diagnostics, facts)) ==
          "2017-05-06 by header");
    CHECK(messages_of(diagnostics) ==
          "page.txt: warning: the article says when it was published in two ways: 2017-05-06 (header) and 2016-01-02 "
          "(url); the first is used\n  hint: give 'published' in the config\n");
}

TEST_CASE("a correction, a dateline of the day before and the same day in two forms contradict nothing") {
    Diagnostics diagnostics;
    read_page("Storm hits the harbour\n\nPublished: 6 May 2017\n\nUpdated: 7 May 2017\n\n" + paragraphs, diagnostics);
    read_page("Storm hits the harbour\n\n6 May 2017\n\nPORT ANSEL, May 5, 2017 - " + paragraphs, diagnostics);
    read_page("Storm hits the harbour\n\nSaturday, 6 May 2017\n\ndate: 2017-05-06\n\n" + paragraphs, diagnostics);
    CHECK(messages_of(diagnostics).empty());
}

TEST_CASE("the date line of a forwarded message is its publication date") {
    CHECK(published_with("Date: Sat, 6 May 2017 14:05:22 +0100") == "2017-05-06 by published");
    CHECK(published_with("--- Forwarded: Sat, 6 May 2017 14:05:22 +0100") == "2017-05-06 by weekday-header");
}

TEST_CASE("an archive's header line is trusted more than the date on which it loaded the text") {
    CHECK(published_with("LOAD-DATE: May 8, 2017") == "2017-05-08 by updated");
    CHECK(published_with("LOAD-DATE: May 8, 2017\n\nCopyright 2017 Example Media. May 6, 2017 FINAL EDITION") ==
          "2017-05-06 by header");
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

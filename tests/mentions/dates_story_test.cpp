// What a date means depends on the text around it: publication dates of any precision, histories, ranges.
#include <catch2/catch.hpp>

#include "mentions/dates_sample.hpp"

using namespace dateline;
using dateline::tests::dates_of;
using dateline::tests::described;
using dateline::tests::values;

namespace {

std::string ranges(const std::string& text, const std::string& published = "2021-06-16") {
    std::string line;
    for (const DateMention& mention : dates_of(text, published)) {
        line += mention.value + (mention.range ? "<" + to_edtf(*mention.range) + "> " : " ");
    }
    return line;
}

std::string messages(const std::string& text, const std::string& published) {
    Diagnostics diagnostics;
    dates_of(text, published, diagnostics);
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics.items()) lines += to_text(diagnostic);
    return lines;
}

}  // namespace

TEST_CASE("news takes the year nearest to its publication, a history the year that it spoke of last") {
    CHECK(values("The vote was held on 3 May.", "2021-06-16") == "3 May=2021-05-03");
    CHECK(values("War came in 1812. The army left on 3 May. It was beaten in August 1812 and again in 1813.",
                 "2021-06-16") == "1812=1812; 3 May=1812-05-03; August 1812=1812-08; 1813=1813");
}

TEST_CASE("a history goes on into the next year when its months run back") {
    CHECK(values("The siege began in October 1683. In November 1683 walls fell. By 1685 all was lost. "
                 "It had begun again in December 1683. In January it snowed.",
                 "2021-06-16") ==
          "October 1683=1683-10; November 1683=1683-11; 1685=1685; December 1683=1683-12; January=1684-01");
}

TEST_CASE("a year named in passing does not move a history") {
    CHECK(values(
              "War came in 1912. In 1913 it spread. Peace came in 1913. A film of 2004 tells of it. On 3 May they met. "
              "By 1914 it was over, and in 1915 forgotten.",
              "2021-06-16") == "1912=1912; 1913=1913; 1913=1913; 2004=2004; 3 May=1913-05-03; 1914=1914; 1915=1915");
}

TEST_CASE("offsets in a history count from the day that it spoke of last") {
    CHECK(values("The town fell on 3 May 1812. Two days later it burned. The next day it rained. A year later, in "
                 "1813, it rose. "
                 "In 1814 it fell again.",
                 "2021-06-16") ==
          "3 May 1812=1812-05-03; Two days later=1812-05-05; The next day=1812-05-06; A year later=1813; 1813=1813; "
          "1814=1814");
}

TEST_CASE("a look back does not move a history") {
    CHECK(values("War came in 1812. The previous year had been calm. On 3 May the army left. It came home in 1813 and "
                 "rested in 1814.",
                 "2021-06-16") == "1812=1812; The previous year=1811; 3 May=1812-05-03; 1813=1813; 1814=1814");
}

TEST_CASE("bare numbers are years only in a story of years before Christ") {
    CHECK(values("The war began in 431 BC. In 421, peace was made. It ended by 404.", "2021-06-16") ==
          "431 BC=BC0431; 421=BC0421; 404=BC0404");
    CHECK(values("He won in 421 races.", "2021-06-16").empty());
    CHECK(values("Peace was made in 421.", "2021-06-16").empty());
}

TEST_CASE("a range gives its two ends and both name the joined range") {
    CHECK(ranges("Fighting went on from 6 to 10 May 1940.") ==
          "1940-05-06<1940-05-06/1940-05-10> 1940-05-10<1940-05-06/1940-05-10> ");
    CHECK(ranges("Fighting went on May 6-10, 1940.") ==
          "1940-05-06<1940-05-06/1940-05-10> 1940-05-10<1940-05-06/1940-05-10> ");
    CHECK(ranges("He ruled 1939–45.") == "1939<1939/1945> 1945<1939/1945> ");
    CHECK(ranges("He ruled from 1939 to 1945.") == "1939<1939/1945> 1945<1939/1945> ");
    CHECK(ranges("It was built between March and May 2011.") == "2011-03<2011-03/2011-05> 2011-05<2011-03/2011-05> ");
    CHECK(ranges("It was built between November and May 2011.") ==
          "2010-11<2010-11/2011-05> 2011-05<2010-11/2011-05> ");
    CHECK(ranges("He ruled from 264 to 241 BC.") == "BC0264<-0263/-0240> BC0241<-0263/-0240> ");
    CHECK(ranges("They met on 12 and 13 April 2011.") == "2011-04-12 2011-04-13 ");
    CHECK(ranges("The talks ran from Monday to Wednesday.") ==
          "2021-06-14<2021-06-14/2021-06-16> 2021-06-16<2021-06-14/2021-06-16> ");
}

TEST_CASE("the ends of a range share no words") {
    CHECK(values("Fighting went on from 6 to 10 May 1940.", "2021-06-16") == "6=1940-05-06; 10 May 1940=1940-05-10");
    CHECK(values("Fighting went on May 6-10, 1940.", "2021-06-16") == "May 6=1940-05-06; 10, 1940=1940-05-10");
    CHECK(values("It grew from the 17th to the 19th century.", "2021-06-16") == "the 17th=16; the 19th century=18");
    CHECK(values("He ruled 1939-45.", "2021-06-16") == "1939=1939; 45=1945");
}

TEST_CASE("open numeric dates follow the order of dates in words") {
    CHECK(values("He came on 3/4/2011. The rest came on May 6, 2011.", "2021-06-16") ==
          "3/4/2011=2011-03-04; May 6, 2011=2011-05-06");
    CHECK(values("He came on 3/4/2011. The rest came on 6 May 2011.", "2021-06-16") ==
          "3/4/2011=2011-04-03; 6 May 2011=2011-05-06");
}

TEST_CASE("open numeric dates follow those that leave no choice") {
    CHECK(values("He came on 3/4/2011 and left on 25/4/2011.", "2021-06-16") ==
          "3/4/2011=2011-04-03; 25/4/2011=2011-04-25");
    CHECK(values("He came on 3/4/2011 and left on 4/25/2011.", "2021-06-16") ==
          "3/4/2011=2011-03-04; 4/25/2011=2011-04-25");
    CHECK(values("He came on 3/4/2011.", "2021-06-16") == "3/4/2011=2011-04-03");
}

TEST_CASE("a comparison with the year before keeps the quarter and does not become the story") {
    CHECK(values("Sales rose in the third quarter. A year earlier they had fallen. The year-ago quarter was weak.",
                 "1989-11-02") == "the third quarter=1989-Q3; A year earlier=1988-Q3; The year-ago quarter=1988-Q3");
}

TEST_CASE("without a publication date what needs one has no days, and the reader is told once") {
    const std::string text = "It closed last year. On Friday it opened. It was built in 1976.";
    CHECK(described(text, dates_of(text, "")) ==
          "'last year' DATE XXXX mod= when=\n'Friday' DATE XXXX-WXX-5 mod= when=\n'1976' DATE 1976 mod= when=1976");
    CHECK(messages(text, "") ==
          "a1.txt: warning: cannot place 'last year', 'Friday' in time: no publication date is known\n"
          "  hint: give the article 'published: YYYY-MM-DD'\n");
    CHECK(dates_of(text, "").front().missing == "publication date");
}

TEST_CASE("a day named in full near the beginning is offered as the publication date, and not used") {
    const std::string text = "On Friday it burned. The mill closed on 6 May 2017. It had opened on 3 May 1911. " +
                             std::string(200, 'x') + " It was sold on 9 May 2019.";
    CHECK(values(text, "") == "Friday=XXXX-WXX-5; 6 May 2017=2017-05-06; 3 May 1911=1911-05-03; 9 May 2019=2019-05-09");
    CHECK(messages(text, "") ==
          "a1.txt: warning: cannot place 'Friday' in time: no publication date is known\n"
          "  hint: give the article 'published: YYYY-MM-DD'; the latest day near its beginning is 2017-05-06\n");
}

TEST_CASE("a publication month is enough for years and months and not for days") {
    const std::string text = "It closed last year and opened in March. On Friday it closed again.";
    CHECK(described(text, dates_of(text, "2021-06")) ==
          "'last year' DATE 2020 mod= when=2020\n'March' DATE 2021-03 mod= when=2021-03\n'Friday' DATE XXXX-WXX-5 mod= "
          "when=");
    CHECK(messages(text, "2021-06") ==
          "a1.txt: warning: cannot place 'Friday' in time: the publication date 2021-06 is not a day\n"
          "  hint: give the article 'published: YYYY-MM-DD'\n");
}

TEST_CASE("a publication year is enough for years") {
    CHECK(values("It closed last year and opened in March.", "2021") == "last year=2020; March=XXXX-03");
}

TEST_CASE("confidence says where a choice was made") {
    CHECK(dates_of("It fell on 6 May 1940.", "2021-06-16").front().confidence == Approx(1.0));
    CHECK(dates_of("It fell on Friday.", "2021-06-16").front().confidence < 0.9);
    CHECK(dates_of("It fell on 3/4/2011.", "2021-06-16").front().confidence < 0.6);
    CHECK(dates_of("It fell in March.", "2021-06-16").front().confidence < 0.9);
    CHECK(dates_of("It fell in March 2011.", "2021-06-16").front().confidence == Approx(1.0));
    CHECK(dates_of("It fell in '96.", "2021-06-16").front().confidence < 0.7);
    CHECK(dates_of("It fell at Christmas.", "2021-06-16").front().confidence <
          dates_of("It fell at Christmas 2011.", "2021-06-16").front().confidence);
    CHECK(dates_of("It will be shut on Friday.", "2021-06-16").front().confidence < 0.9);
}

TEST_CASE("nothing outside the years -9999 to 9999 has days") {
    for (const std::string text :
         {"It froze in 12000 BC.", "It froze 66 million years ago.", "It froze 300,000 years ago.",
          "It froze 40 ka ago.", "It will thaw 100000 years from now."}) {
        for (const DateMention& mention : dates_of(text, "2021-06-16")) CHECK(!mention.when);
    }
}

TEST_CASE("days that do not exist are no dates") {
    CHECK(values("It fell on 30 February 2011 and on 31 June.", "2021-06-16").empty());
    CHECK(values("It fell on 29 February 2011.", "2021-06-16").empty());
    CHECK(values("It fell on 2011-02-30.", "2021-06-16").empty());
}

TEST_CASE("a story that is far from its publication does not fall back to it") {
    CHECK(values("He died in 1882. Two days later she died.", "2021-06-16") == "1882=1882; Two days later=XXXX-XX-XX");
    CHECK(values("He died in May 1882. By the next spring she had died.", "2021-06-16") ==
          "May 1882=1882-05; the next spring=1883-SP");
}

TEST_CASE("short years are those of the text's century and rarely lie ahead") {
    CHECK(values("He fell in '44.", "2021-06-16") == "'44=1944");
    CHECK(values("The class of '24 met.", "2021-06-16") == "'24=2024");
    CHECK(values("He fell in '44.", "1865-04-15") == "'44=1844");
}

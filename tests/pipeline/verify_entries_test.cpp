#include "pipeline/verify_entries.hpp"

#include <catch2/catch.hpp>

#include "article/read_article.hpp"
#include "pipeline/find_quote.hpp"

using namespace dateline;

namespace {

const std::string story =
    "The \u201cold\u201d bridge \u2013 built of oak \u2013 burned\ndown on 5 May 2018 in Bergen.\n\nNobody was hurt.\n";

TextSpan span_of(const Article& article, const std::string& words) {
    const auto at = article.text.find(words);
    REQUIRE(at != std::string::npos);
    return {at, at + words.size()};
}

Material material() {
    Diagnostics diagnostics;
    Material made;
    made.articles.push_back(read_text({"a/story.txt", story}, {}, diagnostics, LanguagePack()));
    const Article& article = made.articles.front();
    DateMention date;
    date.span = span_of(article, "5 May 2018");
    date.when = when_of({2018, 5, 5, {}});
    PlaceMention place;
    place.span = span_of(article, "Bergen");
    place.name = "Bergen";
    place.point = {Degrees(5.3), Degrees(60.4)};
    made.mentions.push_back({{date}, {place}});
    return made;
}

EventEntry entry(const std::string& date, const std::string& quote, const std::string& place = "") {
    EventEntry made;
    made.is_from_file = true;
    made.date = parse_edtf(date).value();
    made.label = "The bridge burned down";
    made.quote = quote;
    if (!place.empty()) made.place = PlaceEntry{place, {}, {}};
    return made;
}

std::optional<EventPlace> knows_oslo(const std::string& name) {
    return name == "Oslo" ? std::optional(EventPlace{}) : std::nullopt;
}

// What is unverified of one entry.
std::string doubt(EventEntry one, Claims claims = Claims::quoted) {
    std::vector<EventEntry> entries{std::move(one)};
    verify_entries(entries, material(), knows_oslo, claims);
    return entries[0].unverified;
}

}  // namespace

TEST_CASE("a quote is found with other white space, quotation marks and dashes, and its bytes are those of the text") {
    const QuotableText text(story);
    const auto span = text.find("\"The 'old'  bridge -- built of oak - burned down\"");
    REQUIRE(span);
    CHECK(story.substr(span->begin, span->size()) ==
          "The \u201cold\u201d bridge \u2013 built of oak \u2013 burned\ndown");
    CHECK_FALSE(text.find("the new bridge"));
    CHECK_FALSE(text.find(" ' "));
}

TEST_CASE("an entry whose quote, date and place stand in the article is verified and gets its sentence") {
    std::vector<EventEntry> entries{entry("2018-05", "burned down on 5 May 2018", "Bergen")};
    const auto all = material();
    const auto found = verify_entries(entries, all, knows_oslo, Claims::quoted);
    CHECK(entries[0].unverified.empty());
    CHECK(entries[0].place->point == LonLat{Degrees(5.3), Degrees(60.4)});
    Diagnostics diagnostics;
    auto events = curate({}, entries, knows_oslo, diagnostics);
    attach_sentences(events, entries, found, all);
    REQUIRE(events.size() == 1);
    CHECK(events[0].articles == std::vector<std::string>{"a/story.txt"});
    CHECK(events[0].sentence == story.substr(0, story.find("\n\n")));
    CHECK(events[0].start == 0);
    CHECK(events[0].end == 70);
    CHECK(events[0].confidence == 1);
}

TEST_CASE("what an article does not bear out is unverified, with the reason") {
    CHECK(doubt(entry("2018-05-05", "the tower fell")) == "the quote is in no article");
    CHECK(doubt(entry("2018-05-05", "The old bridge built of oak burned down on 5 June 2018 in Bergen"))
              .find("the quote is in no article, which says: The") == 0);
    CHECK(doubt(entry("2018-05-06", "burned down")) == "the text says 2018-05-05 ('5 May 2018'), not 2018-05-06");
    CHECK(doubt(entry("2018-05-05", "Nobody was hurt")) == "the text gives no date there");
    CHECK(doubt(entry("2018-05-05", "burned down", "Oslo")) == "the article does not name Oslo");
    CHECK(doubt(entry("2018-05-05", "burned down", "Nowhere")) ==
          "the article does not name Nowhere; the place 'Nowhere' is not known");
    EventEntry other = entry("2018-05-05", "burned down");
    other.article = "other.txt";
    CHECK(doubt(other) == "no article is called 'other.txt'");
    other.article = "story.txt";
    CHECK(doubt(other).empty());
}

TEST_CASE("without a quote the sentence is found by its date and words, when that is asked for") {
    CHECK(doubt(entry("2018-05-05", ""), Claims::all).empty());
    CHECK(doubt(entry("2018-05-07", ""), Claims::all) == "no sentence of this date says so");
    CHECK(doubt(entry("2018-05-07", "")).empty());
}

TEST_CASE("one bad name spoils nothing else, and an unverified event is less sure") {
    std::vector<EventEntry> entries{entry("2018-05-05", "burned down", "Nowhere"), entry("2018-05-05", "burned down")};
    const auto all = material();
    const auto found = verify_entries(entries, all, knows_oslo, Claims::quoted);
    Diagnostics diagnostics;
    auto events = curate({}, entries, knows_oslo, diagnostics);
    attach_sentences(events, entries, found, all);
    CHECK(diagnostics.items().empty());
    REQUIRE(events.size() == 2);
    CHECK(events[0].confidence == 0.4);
    CHECK(events[1].confidence == 1);
}

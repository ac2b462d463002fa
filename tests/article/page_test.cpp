// Whole saved pages and the roles of their blocks.
#include "article/read_for_test.hpp"

namespace dateline {

using test::paragraphs;
using test::read_page;
using test::roles_of;

namespace {

const std::string body_roles =
    "body: The storm reached\nbody: Crews worked through\nbody: The council met\nbody: Fishermen said that\n";

}  // namespace

TEST_CASE("the menu and the site's name above a headline are furniture") {
    const Article article = read_page(
        "The Port Ansel Gazette\n\nMenu\nHome\nSport\n\nPlease update your browser\n\n"
        "Storm hits the harbour of Port Ansel\n\nNewsroom (The Gazette)\nLagos\nSat, May 6, 2017\n\nShare\n\n" +
        paragraphs);
    CHECK(article.title == "Storm hits the harbour of Port Ansel");
    CHECK(article.byline == "Newsroom (The Gazette)");
    REQUIRE(article.dateline_place);
    CHECK(article.view(*article.dateline_place) == "Lagos");
    CHECK(roles_of(article) ==
          "furniture: The Port Ansel\nfurniture: Menu\nfurniture: Home\nfurniture: Sport\nfurniture: Please update "
          "your\ntitle: Storm hits the\nbyline: Newsroom (The Gazette)\ndateline: Lagos\ndateline: Sat, May 6,\n"
          "furniture: Share\n" +
              body_roles);
}

TEST_CASE("a summary stands between the headline and the byline") {
    const Article article = read_page(
        "Weather\n\nStorm hits harbour of Port Ansel\n\nThe old wall saved the town from the water.\n\n"
        "BY Jane Roe \xc2\xb7 @jane | May 6, 2017\n\n" +
        paragraphs);
    CHECK(article.byline == "Jane Roe");
    CHECK(roles_of(article) ==
          "furniture: Weather\ntitle: Storm hits harbour\nsummary: The old wall\nbyline: BY Jane Roe\n" + body_roles);
}

TEST_CASE("the headline is the line that a caption repeats") {
    const Article article = read_page(
        "Weather and the sea\n\nStorm hits harbour\n\nStorm hits harbour The old wall on Tuesday. (Photo: J. Roe)\n\n" +
        paragraphs);
    CHECK(article.title == "Storm hits harbour");
    CHECK(roles_of(article) ==
          "furniture: Weather and the\ntitle: Storm hits harbour\ncaption: Storm hits harbour\n" + body_roles);
}

TEST_CASE("the full headline wins over the short one below it, and the short one over that with the site's name") {
    CHECK(read_page("Storm hits harbour of Port Ansel at night\n\nStorm hits harbour\n\n" + paragraphs).title ==
          "Storm hits harbour of Port Ansel at night");
    CHECK(read_page("Storm hits harbour - The Gazette\n\nStorm hits harbour\n\n" + paragraphs).title ==
          "Storm hits harbour");
}

TEST_CASE("a text without a headline has no title") {
    const Article article = read_page(paragraphs);
    CHECK(article.title.empty());
    CHECK(roles_of(article) == body_roles);
}

TEST_CASE("a question can be a headline") {
    CHECK(read_page("Who built the wall of Port Ansel?\n\n" + paragraphs).title == "Who built the wall of Port Ansel?");
}

TEST_CASE("captions and links inside an article are no body") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                             "\nThe wall in 2014. Image: Jane Roe\n\nRead also: The wall of 1920\n\nAdvertisement\n\n" +
                             paragraphs)) ==
          "title: Storm hits the\n" + body_roles +
              "caption: The wall in\nfurniture: Read also: The\nfurniture: Advertisement\n" + body_roles);
}

TEST_CASE("sentences about the things of a page are body") {
    const std::vector<std::string> sentences = {
        "Copyright law changed in 2018 after a long debate.",
        "The firm changed its privacy policy on 25 April 2018.",
        "Loading of the ships began on Monday.",
        "Posted in 2018, the film was seen by millions.",
        "Filed under seal, the suit became known on Friday.",
        "Tagged birds came back in the spring of 2019.",
        "The year gave a mixed picture: the boats came back.",
        "Each family got a small cash handout.",
        "They won the race in 2014, courtesy of a fair wind.",
        "Most readers had no web browser in 1994.",
    };
    for (const auto& sentence : sentences) {
        INFO(sentence);
        const Article article =
            read_page("Storm hits the harbour\n\n" + paragraphs + "\n" + sentence + "\n\n" + paragraphs);
        CHECK(article.blocks.at(5).role == BlockRole::body);
    }
}

TEST_CASE("the things of a page are furniture wherever they stand") {
    const std::vector<std::string> lines = {
        "Copyright 2018 Example Media",
        "Copyright \xc2\xa9 Example Media",
        "\xc2\xa9 2018 Example Media",
        "Privacy Policy | Terms of Use",
        "By signing up you agree to our Privacy Policy.",
        "Loading...",
        "Posted in News",
        "Filed under: Sea",
        "Tagged sea, storm",
        "Read more: The wall of 1920",
        "Sign up for our newsletter and never miss a storm.",
        "1,204",
        "* * *",
    };
    for (const auto& line : lines) {
        INFO(line);
        const Article article =
            read_page("Storm hits the harbour\n\n" + paragraphs + "\n" + line + "\n\n" + paragraphs);
        CHECK(article.blocks.at(5).role == BlockRole::furniture);
    }
}

TEST_CASE("forms and notices below an article are furniture") {
    CHECK(roles_of(read_page(
              "Storm hits the harbour\n\n" + paragraphs +
              "\nLeave a Reply\n\nThe mail address is kept secret.\n\nGazette Media is a firm of the region. It makes "
              "papers, films and programmes for people of all ages who live along the coast.\n\n"
              "Copyright \xc2\xa9"
              "2018 Gazette Media. All rights reserved.\n\nTo Top")) ==
          "title: Storm hits the\n" + body_roles +
              "furniture: Leave a Reply\nfurniture: The mail address\nfurniture: Gazette Media is\n"
              "furniture: Copyright \xc2\xa9"
              "2018 Gazette\nfurniture: To Top\n");
}

TEST_CASE("labels and words to the reader below an article are furniture") {
    CHECK(
        roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                           "\nWhat Readers Say\n\nTell us what you think of the new pages of this paper.\n\n0 / 30\n\n"
                           "Thank You\n")) ==
        "title: Storm hits the\n" + body_roles +
            "furniture: What Readers Say\nfurniture: Tell us what\nfurniture: 0 / 30\nfurniture: Thank You\n");
}

TEST_CASE("a last paragraph that speaks to the reader is body when no furniture follows") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs + "\nIf you have a boat, think twice.\n")) ==
          "title: Storm hits the\n" + body_roles + "body: If you have\n");
}

TEST_CASE("a last paragraph that quotes someone who says you is body") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs + "\n\"You never know the sea,\" he said.\n")) ==
          "title: Storm hits the\n" + body_roles + "body: \"You never know\n");
}

TEST_CASE("the teasers of other articles at the end are furniture") {
    const std::string teasers =
        "\n\n\nCouncil Fights Over the Wall\n\nThe vote was the closest in years.\n\n\n"
        "Who Pays for the Boats?\n\nNobody has an answer yet. The owners wait.\n";
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs + teasers)) ==
          "title: Storm hits the\n" + body_roles +
              "furniture: Council Fights Over\nfurniture: The vote was\nfurniture: Who Pays for\n"
              "furniture: Nobody has an\n");
}

TEST_CASE("a list of other headlines at the end is furniture") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                             "\nCouncil fights over the wall\n\nFishermen wait for boats\n\nFerries run again on "
                             "Sunday\n")) ==
          "title: Storm hits the\n" + body_roles +
              "furniture: Council fights over\nfurniture: Fishermen wait for\nfurniture: Ferries run again\n");
}

TEST_CASE("a heading inside an article stays body") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs + "\nThe wall and the sea\n\n" + paragraphs)) ==
          "title: Storm hits the\n" + body_roles + "body: The wall and\n" + body_roles);
}

TEST_CASE("lines with years at the end are a chronology, not headlines") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                             "\nThe wall is built in 1920\n\nThe quay breaks in 1953\n\nThe roof falls in 1987\n")) ==
          "title: Storm hits the\n" + body_roles + "body: The wall is\nbody: The quay breaks\nbody: The roof falls\n");
}

TEST_CASE("the paragraph that introduces the author is a biography") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                             "\nJane Roe is a reporter for the Port Ansel Gazette. She joined in 2015 after a year in "
                             "Lagos.\n\nShare this post\n")) ==
          "title: Storm hits the\n" + body_roles + "biography: Jane Roe is\nfurniture: Share this post\n");
    CHECK(roles_of(read_page("Storm hits the harbour\n\n" + paragraphs +
                             "\nLeave a comment\n\nJohn Doe covers the sea as a freelance writer.\n")) ==
          "title: Storm hits the\n" + body_roles + "furniture: Leave a comment\nbiography: John Doe covers\n");
}

TEST_CASE("people inside an article are no authors") {
    CHECK(roles_of(read_page("Storm hits the harbour\n\nJane Roe is a professor of history in the town.\n\n" +
                             paragraphs + "\nJohn Doe is a fisherman who lost his boat.\n")) ==
          "title: Storm hits the\nbody: Jane Roe is\n" + body_roles + "body: John Doe is\n");
}

TEST_CASE("hard-wrapped text with a dateline keeps its place") {
    const Article article = read_page(
        "Storm hits the harbour\n\nLAGOS (Newswire) - The storm reached the coast before dawn and tore\nthe roofs from "
        "the fish market, the harbour master said. It was the\nthird storm of the year in that part of the coast.\n");
    REQUIRE(article.dateline_place);
    CHECK(article.view(*article.dateline_place) == "LAGOS");
    CHECK(roles_of(article) == "title: Storm hits the\nbody: LAGOS (Newswire) -\n");
}

TEST_CASE("facts that are given win over the page") {
    const ArticleFacts facts{"a1", "A given title", "The Gazette", "https://example.org/1", "en-GB", "Lagos", {}};
    const Article article = read_page("Storm hits the harbour\n\n" + paragraphs, facts);
    CHECK(article.id == "a1");
    CHECK(article.title == "A given title");
    CHECK(article.source == "The Gazette");
    CHECK(article.url == "https://example.org/1");
    CHECK(article.language == "en-GB");
    CHECK(article.home == "Lagos");
    CHECK(roles_of(article) == "title: Storm hits the\n" + body_roles);
}

}  // namespace dateline

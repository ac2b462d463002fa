// The formats: text, Markdown, JSONL, and what is none of them.
#include <algorithm>

#include "article/read_for_test.hpp"

namespace dateline {

using test::english;
using test::messages_of;
using test::paragraphs;
using test::published_of;
using test::roles_of;
using test::sentences_of;

namespace {

std::vector<Article> jsonl(const std::string& text, Diagnostics& diagnostics) {
    return read_jsonl({"a.jsonl", text}, diagnostics, english());
}

std::vector<Article> any(const std::string& name, const std::string& text, Diagnostics& diagnostics) {
    return read_articles({name, text}, ArticleFormat::automatic, {}, diagnostics, english());
}

}  // namespace

TEST_CASE("a JSONL record gives its text and its facts") {
    Diagnostics diagnostics;
    const auto articles = jsonl(
        R"({"id":"a1","text":"The ship sank.","published":"2018-04","title":"Loss","url":"https://example.org/1",)"
        R"("source":"Gazette","language":"en-GB","home":"Lagos"})"
        "\n",
        diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(dump(articles[0]) ==
          "article a1\n  name: a.jsonl:1\n  title: Loss\n  source: Gazette\n  url: https://example.org/1\n"
          "  language: en-GB\n  home: Lagos\n  published: 2018-04 (given)\n  body 0..14\n"
          "    0..14 [4] The ship sank.\n");
    CHECK(diagnostics.items().empty());
}

TEST_CASE("a JSONL text is taken as it is, so that offsets are those of the given string") {
    Diagnostics diagnostics;
    const auto articles = jsonl(R"({"id":"a","text":"  The ship\r\nsank.\u00a0 All rights reserved.\t"})", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].text == "  The ship\r\nsank.\xc2\xa0 All rights reserved.\t");
    CHECK(std::ranges::none_of(articles[0].blocks,
                               [](const Block& block) { return block.role == BlockRole::furniture; }));
}

TEST_CASE("bad JSONL lines are reported by number and skipped") {
    Diagnostics diagnostics;
    const auto articles = jsonl(
        "{\"id\":\"a\",\"text\":\"One.\"}\r\nnot json\r\n\r\n[1]\r\n{\"id\":\"b\"}\r\n{\"text\":7}\r\n"
        "{\"id\":3,\"text\":\"Two.\",\"published\":\"soon\"}\r\n{\"id\":\"a\",\"text\":\"Three.\"}",
        diagnostics);
    REQUIRE(articles.size() == 3);
    CHECK(articles[1].id == "3");
    CHECK(articles[1].name == "a.jsonl:7");
    const std::string date_message = parse_edtf("soon").error().message;
    const std::string date_hint = parse_edtf("soon").error().hint;
    CHECK(messages_of(diagnostics) ==
          "a.jsonl:2: warning: this line is no JSON; it is skipped\n"
          "a.jsonl:4: warning: this line is no JSON object; it is skipped\n"
          "a.jsonl:5: warning: this record has no 'text'; it is skipped\n"
          "a.jsonl:6: warning: this record has no 'text'; it is skipped\n"
          "a.jsonl:7: warning: 'published' is left out: " +
              date_message + "\n  hint: " + date_hint +
              "\n"
              "a.jsonl:8: warning: the id 'a' was used before\n");
}

TEST_CASE("a deep JSON value is passed over without harm") {
    Diagnostics diagnostics;
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    const auto articles = jsonl("{\"id\":\"a\",\"extra\":" + deep + ",\"text\":\"One.\"}\n", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].text == "One.");
}

TEST_CASE("a line over the limit is skipped") {
    Diagnostics diagnostics;
    const auto articles =
        jsonl("{\"id\":\"a\",\"text\":\"" + std::string(17UL << 20U, 'x') + "\"}\n{\"id\":\"b\",\"text\":\"One.\"}\n",
              diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].id == "b");
    CHECK(messages_of(diagnostics) == "a.jsonl:1: warning: this line is longer than 16777216 bytes; it is skipped\n");
}

TEST_CASE("Markdown is read as its reader sees it") {
    Diagnostics diagnostics;
    const auto articles =
        any("a.md",
            "---\r\ntitle: Storm at Port Ansel\r\ndate: 2018-04-27 10:00:00 +0200\r\n"
            "authors: [Jane Roe, John Doe]\r\ntags: [sea]\r\n---\r\n# Storm\r\n\r\nLAGOS \xe2\x80\x94 The "
            "*old* **wall** of\r\n[the town](https://example.org) broke.\r\n\r\n* One `thing`.\r\n",
            diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].title == "Storm at Port Ansel");
    CHECK(articles[0].byline == "Jane Roe, John Doe");
    CHECK(published_of(articles[0]) == "2018-04-27 by meta");
    CHECK(sentences_of(articles[0]) == "Storm\nLAGOS \xe2\x80\x94 The old wall of the town broke.\nOne thing.\n");
    CHECK(diagnostics.items().empty());
}

TEST_CASE("the first heading is the title of Markdown without front matter") {
    Diagnostics diagnostics;
    const auto articles = any("a.md", "# Storm\n\nThe wall broke.\n\n## The sea\n\nIt rose.\n", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].title == "Storm");
    CHECK(roles_of(articles[0]) == "title: Storm\nbody: The wall broke.\nbody: The sea\nbody: It rose.\n");
}

TEST_CASE("bad front matter is left out with a warning at its place") {
    Diagnostics diagnostics;
    const auto articles = any("a.md", "---\ntitle: One\ntitle: Two\n---\nThe wall broke.\n", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].text == "The wall broke.\n\n");
    CHECK(messages_of(diagnostics) ==
          "a.md:3:1: warning: the front matter is left out: duplicate key 'title'\n  3 | title: Two\n    | ^\n"
          "  note: first defined at 2:1\n");
}

TEST_CASE("a date of the front matter that cannot be read is left out") {
    Diagnostics diagnostics;
    const auto articles = any("a.md", "---\ndate: soon\n---\nThe wall broke.\n", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK_FALSE(articles[0].published.has_value());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].pos == SourcePos{"a.md", 2, 7});
    CHECK(diagnostics.items()[0].severity == Severity::warning);
}

TEST_CASE("bytes that are no text are skipped") {
    Diagnostics diagnostics;
    CHECK(any("a.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), diagnostics).empty());
    CHECK(messages_of(diagnostics) ==
          "a.txt: warning: this is no text; it is skipped\n  hint: give plain text, Markdown or JSONL in UTF-8\n");
}

TEST_CASE("text that is not UTF-8 is repaired with a warning") {
    Diagnostics diagnostics;
    const auto articles = any("a.txt", "The caf\xe9 broke.", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].text == "The caf\xef\xbf\xbd broke.");
    CHECK(messages_of(diagnostics) ==
          "a.txt: warning: the text is not valid UTF-8; what could not be read became '\xef\xbf\xbd'\n"
          "  hint: save the article as UTF-8\n");
}

TEST_CASE("a byte order mark is no part of the text") {
    Diagnostics diagnostics;
    CHECK(any("a.txt", "\xef\xbb\xbfOne.", diagnostics)[0].text == "One.");
    CHECK(any("a.jsonl", "\xef\xbb\xbf{\"text\":\"One.\"}", diagnostics)[0].text == "One.");
    CHECK(diagnostics.items().empty());
}

TEST_CASE("an empty article is noted") {
    Diagnostics diagnostics;
    const auto articles = any("a.txt", " \n", diagnostics);
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].blocks.empty());
    CHECK(messages_of(diagnostics) == "a.txt: note: the article is empty\n");
}

TEST_CASE("the format is told by the name, else by the content") {
    Diagnostics diagnostics;
    CHECK(any("-", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", diagnostics).size() == 2);
    CHECK(any("-", "---\ntitle: One\n---\nText.\n", diagnostics)[0].title == "One");
    CHECK(any("a.txt", "{\"text\":\"One.\"}", diagnostics)[0].text == "{\"text\":\"One.\"}");
}

TEST_CASE("hostile texts are read without harm") {
    Diagnostics diagnostics;
    const std::vector<std::string> texts = {
        "\"><script>alert(1)</script> ]]> <!-- &amp;amp;",
        std::string("\x01\x1b[31m\xef\xbf\xbe\xe2\x80\xae"),
        std::string(1UL << 20U, 'w'),
        "Z" + std::string(100'000, '\xcc'),
        std::string(100'000, '.'),
        std::string(100'000, '\n'),
        std::string(50'000, '*') + "a" + std::string(50'000, '_'),
    };
    for (const auto& text : texts) {
        for (const auto format : {ArticleFormat::text, ArticleFormat::markdown, ArticleFormat::jsonl}) {
            const auto articles = read_articles({"a", text}, format, {}, diagnostics, english());
            for (const auto& article : articles) {
                CHECK(std::ranges::all_of(article.tokens, [&](const Token& token) {
                    return token.span.begin < token.span.end && token.span.end <= article.text.size();
                }));
            }
        }
    }
}

TEST_CASE("offsets count code points") {
    const std::string text = "a\xc3\xa9\xe2\x80\x94" + std::string(100, 'x') + "\xf0\x9f\x8c\x8a!";
    const CodePointOffsets offsets(text);
    CHECK(offsets.at(0) == 0);
    CHECK(offsets.at(3) == 2);
    CHECK(offsets.at(6) == 3);
    CHECK(offsets.at(106) == 103);
    CHECK(offsets.at(110) == 104);
    CHECK(offsets.at(text.size()) == 105);
    CHECK(CodePointOffsets("").at(0) == 0);
}

TEST_CASE("blocks, sentences and tokens lie in order and inside each other") {
    Diagnostics diagnostics;
    const auto articles = any("a.txt", "Storm hits the harbour\n\nMay 6, 2017\n\n" + paragraphs, diagnostics);
    const Article& article = articles.at(0);
    for (const auto& sentence : article.sentences) {
        CHECK(sentence.span.begin >= article.blocks[sentence.block].span.begin);
        CHECK(sentence.span.end <= article.blocks[sentence.block].span.end);
    }
    std::size_t last = 0;
    for (const auto& token : article.tokens) {
        CHECK(token.span.begin >= std::max(last, article.sentences[token.sentence].span.begin));
        CHECK(token.span.end <= article.sentences[token.sentence].span.end);
        last = token.span.end;
    }
}

}  // namespace dateline

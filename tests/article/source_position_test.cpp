// Where in a file the words of an article stand.
#include <catch2/catch.hpp>

#include "article/read_article.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

SourcePos position_of(const Article& article, const std::string& word) {
    const auto offset = article.text.find(word);
    REQUIRE(offset != std::string::npos);
    return source_position(article, offset);
}

}  // namespace

TEST_CASE("a word of a plain text stands at its line and column in code points") {
    Diagnostics diagnostics;
    const Article article =
        read_text({"a.txt", "First line.\n\nOn the Malé quay a ship lay.\n"}, {}, diagnostics, test::english());
    CHECK(position_of(article, "First") == SourcePos{"a.txt", 1, 1});
    CHECK(position_of(article, "quay") == SourcePos{"a.txt", 3, 13});
}

TEST_CASE("a word of a Markdown text stands where the file has it, behind front matter, breaks and marks") {
    Diagnostics diagnostics;
    const Article article = read_markdown(
        {"a.md",
         "---\ntitle: A title\n---\n# Heading\n\nThe *Malé* ferry and\nthe [Lima](https://example.org) train.\n"},
        {}, diagnostics, test::english());
    CHECK(position_of(article, "Heading") == SourcePos{"a.md", 4, 3});
    CHECK(position_of(article, "Mal") == SourcePos{"a.md", 6, 6});
    CHECK(position_of(article, "ferry") == SourcePos{"a.md", 6, 12});
    CHECK(position_of(article, "Lima") == SourcePos{"a.md", 7, 6});
    CHECK(position_of(article, "train") == SourcePos{"a.md", 7, 33});
}

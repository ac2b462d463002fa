#include "article/tokens.hpp"

#include <catch2/catch.hpp>

namespace dateline {

namespace {

// The tokens in brackets: words, #numbers, 'marks; a "~" before those without space before.
std::string tokens_of(const std::string& text) {
    const std::vector<Sentence> sentences{{{0, text.size()}, 0}};
    std::string line;
    for (const auto& token : split_tokens(text, sentences)) {
        line += token.space_before ? " " : "~";
        if (token.kind == TokenKind::number) line += "#";
        if (token.kind == TokenKind::punctuation) line += "'";
        line += text.substr(token.span.begin, token.span.size());
    }
    return line;
}

}  // namespace

TEST_CASE("words, numbers and marks are tokens") {
    CHECK(tokens_of("The 12 ships sank.") == "~The #12 ships sank~'.");
    CHECK(tokens_of("5,000 km") == "~#5~',~#000 km");
    CHECK(tokens_of("2018-04-25") == "~#2018~'-~#04~'-~#25");
    CHECK(tokens_of("") == "");
    CHECK(tokens_of(" \t\n ") == "");
}

TEST_CASE("an apostrophe inside a word belongs to it") {
    CHECK(tokens_of("town's o\xe2\x80\x99"
                    "clock") ==
          "~town's o\xe2\x80\x99"
          "clock");
    CHECK(tokens_of("boats' crews") == "~boats~'' crews");
    CHECK(tokens_of("'90s") == "~''~90s");
}

TEST_CASE("letters with stops between them are one abbreviation") {
    CHECK(tokens_of("U.S.-led") == "~U.S.~'-~led");
    CHECK(tokens_of("at 9 a.m. in D.C.") == "~at #9 a.m. in D.C.");
    CHECK(tokens_of("the U.S today") == "~the U.S today");
    CHECK(tokens_of("J. Roe") == "~J~'. Roe");
    CHECK(tokens_of("end.Next") == "~end~'.~Next");
    CHECK(tokens_of("a.bc") == "~a~'.~bc");
}

TEST_CASE("digits with letters are a word") {
    CHECK(tokens_of("25th 1990s 5pm") == "~25th 1990s 5pm");
}

TEST_CASE("letters of all scripts, with their marks, make words") {
    CHECK(tokens_of("S\xc3\xa3o Paulo") == "~S\xc3\xa3o Paulo");
    CHECK(tokens_of("e\xcc\x81t\xc3\xa9") == "~e\xcc\x81t\xc3\xa9");
    CHECK(tokens_of("\xd0\x9a\xd0\xb8\xd0\xb5\xd0\xb2 \xe2\x80\x94 1918") ==
          "~\xd0\x9a\xd0\xb8\xd0\xb5\xd0\xb2 '\xe2\x80\x94 #1918");
    CHECK(tokens_of("a\xc2\xa0"
                    "b") == "~a b");
}

TEST_CASE("control and format characters part words and are no tokens") {
    CHECK(tokens_of(std::string("a\x01") + "b") == "~a b");
    CHECK(tokens_of("a\xe2\x80\xae"
                    "b") == "~a b");
    CHECK(tokens_of(std::string("a\0b", 3)) == "~a b");
}

}  // namespace dateline

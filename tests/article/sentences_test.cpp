#include "article/sentences.hpp"

#include "article/read_for_test.hpp"

namespace dateline {

namespace {

std::string split(const std::string& text) {
    const LanguagePack pack = test::english();
    SentenceSplitter splitter("en", pack);
    std::string lines;
    for (const auto& sentence : splitter.split(text, {{{0, text.size()}, BlockRole::body}})) {
        lines += text.substr(sentence.span.begin, sentence.span.size()) + "|";
    }
    return lines;
}

}  // namespace

TEST_CASE("a stop, a question mark and an exclamation mark end a sentence") {
    CHECK(split("The ship sank. Why? Nobody knew! It was old.") == "The ship sank.|Why?|Nobody knew!|It was old.|");
}

TEST_CASE("titles before a name end no sentence") {
    CHECK(split("He met Mr. Brown and Gen. Lee. They left.") == "He met Mr. Brown and Gen. Lee.|They left.|");
    CHECK(split("She lives in St. Malo. It rains.") == "She lives in St. Malo.|It rains.|");
    CHECK(split("\xe2\x80\x9c"
                "Dr. Brown came. P. Doe left.") ==
          "\xe2\x80\x9c"
          "Dr. Brown came.|P. Doe left.|");
    CHECK(split("J. R. Roe wrote it. K. Doe read it.") == "J. R. Roe wrote it.|K. Doe read it.|");
}

TEST_CASE("a short month ends no sentence before a day") {
    CHECK(split("It opened on Jan. 5 and closed on Dec. 24, 2017. The end.") ==
          "It opened on Jan. 5 and closed on Dec. 24, 2017.|The end.|");
    CHECK(split("It opened in Jan. Then it closed.") == "It opened in Jan.|Then it closed.|");
}

TEST_CASE("an abbreviation with stops ends a sentence only before a word that begins one") {
    CHECK(split("The U.S. Navy came. It left.") == "The U.S. Navy came.|It left.|");
    CHECK(split("They came from the U.S. The ship sank.") == "They came from the U.S.|The ship sank.|");
    CHECK(split("He left at 9 p.m. Monday. She stayed.") == "He left at 9 p.m. Monday.|She stayed.|");
    CHECK(split("A yard of Harbour Co. Limited closed.") == "A yard of Harbour Co. Limited closed.|");
}

TEST_CASE("a word that only looks like an abbreviation ends its sentence") {
    CHECK(split("He was ill. John stayed.") == "He was ill.|John stayed.|");
}

TEST_CASE("a sentence goes on after a quote that asks") {
    CHECK(split("The sign \"Who is it?\" hung there. We left.") == "The sign \"Who is it?\" hung there.|We left.|");
    CHECK(split("``Why?'' asked the men. We left.") == "``Why?'' asked the men.|We left.|");
}

TEST_CASE("a line break inside a block is only a space") {
    CHECK(split("The ship\nsank off\r\nLagos. We left.") == "The ship\nsank off\r\nLagos.|We left.|");
}

TEST_CASE("a language that ICU does not know is split like English") {
    const LanguagePack pack;
    SentenceSplitter splitter("not a language!", pack);
    CHECK(splitter.split("One. Two.", {{{0, 9}, BlockRole::body}}).size() == 2);
}

TEST_CASE("sentences lie inside their blocks and tell which it is") {
    const LanguagePack pack;
    SentenceSplitter splitter("en", pack);
    const std::vector<Sentence> expected{{{0, 4}, 0}, {{6, 10}, 1}};
    CHECK(splitter.split("One.\n\nTwo.", {{{0, 4}, BlockRole::body}, {{6, 10}, BlockRole::body}}) == expected);
}

}  // namespace dateline

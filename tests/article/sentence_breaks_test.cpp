#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "article/sentence_breaks.hpp"

using namespace dateline;

namespace {

std::vector<std::size_t> breaks_of(const std::string& text, bool ends_at_semicolon = false) {
    std::vector<std::size_t> ends;
    SentenceBreaks breaks(text, ends_at_semicolon);
    while (const auto end = breaks.next()) ends.push_back(*end);
    return ends;
}

std::vector<std::size_t> breaks_of_icu(const std::string& text, const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale(language), status));
    UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    iterator->setText(view, status);
    iterator->first();
    std::vector<std::size_t> ends;
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    utext_close(view);
    return ends;
}

/// Texts of pieces that the rules tell apart, put together by a small generator of random numbers.
std::vector<std::string> made_up_texts() {
    const std::vector<std::string> pieces{
        "a",      "B",      "7",      ".",      ".",      "!",      "?",      ",",      ":",      " ",
        " ",      "\"",     "(",      ")",      "\u201d", "\u2019", "\u2026", "\u00e9", "\u00c9", "\u5b57",
        "\u3002", "\u00a0", "\u0301", "\u00ad", "\u2014", "\u2028", "\u0085", "\t",     ";",      "\u0661"};
    std::vector<std::string> texts;
    std::uint32_t state = 7;
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int j = 0; j < 12; ++j) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 8U) % pieces.size()];
        }
        texts.push_back(text);
    }
    return texts;
}

}  // namespace

TEST_CASE("sentences break where ICU breaks them") {
    for (const std::string& text : made_up_texts()) {
        INFO(text);
        REQUIRE(breaks_of(text) == breaks_of_icu(text, "en"));
    }
}

TEST_CASE("a Greek question ends with a semicolon") {
    for (const std::string& text : made_up_texts()) {
        INFO(text);
        REQUIRE(breaks_of(text, true) == breaks_of_icu(text, "el"));
    }
}

TEST_CASE("a line break ends no sentence") {
    CHECK(breaks_of("The ferry\nsank. Nobody\r\nwas hurt.") == std::vector<std::size_t>{16, 33});
}

TEST_CASE("an empty text has no sentence") {
    CHECK(breaks_of("").empty());
}

#include "config/date_pattern.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string error_of(const std::string& pattern, const std::string& says = "date") {
    const auto read = parse_date_pattern(pattern, says, {{"year", "de <year>"}, {"loop", "@loop"}});
    return read.ok() ? "" : read.error().message;
}

}  // namespace

TEST_CASE("a pattern is words, slots, groups and marks") {
    const auto read = parse_date_pattern("[El] <day> de|del <month> [@year]", "date END 0.9", {{"year", "de <year>"}});
    REQUIRE(read.ok());
    using Kind = PatternPart::Kind;
    const PatternPart el{Kind::word, {"el"}};
    const PatternPart de{Kind::word, {"de"}};
    const PatternPart year{Kind::slot, {"year"}};
    const DatePattern expected{{{Kind::optional, {}, {{el}}},
                                {Kind::slot, {"day"}},
                                {Kind::word, {"de", "del"}},
                                {Kind::slot, {"month"}},
                                {Kind::optional, {}, {{de, year}}}},
                               "date",
                               "END",
                               0.9,
                               false};
    CHECK(*read == expected);
}

TEST_CASE("a wrong pattern says what is wrong") {
    CHECK(error_of("<days>") == "unknown slot '<days>'");
    CHECK(error_of("<day") == "unknown slot '<day>'");
    CHECK(error_of("[a") == "the pattern lacks a ']'");
    CHECK(error_of("a)") == "the pattern has a ')' that nothing opens");
    CHECK(error_of("@month") == "unknown part '@month'");
    CHECK(error_of("@loop") == "the pattern is nested too deep");
    CHECK(error_of("") == "the pattern is empty");
    CHECK(error_of("a", "dates") == "unknown meaning 'dates' of a pattern");
    CHECK(error_of("a", "END") == "the pattern says nothing");
}

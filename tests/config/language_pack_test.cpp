#include "config/language_pack.hpp"

#include <catch2/catch.hpp>

#include "support/language.hpp"

using namespace dateline;

namespace {

LanguagePack sample() {
    return LanguagePack("xx", {{"date.months", {{"mai", "5"}, {"mars", "3"}}}, {"place.titles", {{"dr", ""}}}});
}

std::optional<LanguagePack> read(const std::string& yaml, Diagnostics& diagnostics) {
    return read_language_pack({"xx.yaml", yaml}, diagnostics);
}

std::string messages(const std::string& yaml) {
    Diagnostics diagnostics;
    CHECK_FALSE(read(yaml, diagnostics).has_value());
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.items()) text += to_text(diagnostic);
    return text;
}

}  // namespace

TEST_CASE("a language pack answers by list and word") {
    const LanguagePack pack = sample();
    CHECK(pack.code() == "xx");
    CHECK(pack.find("date.months", "mai") == "5");
    CHECK(pack.find("place.titles", "dr") == "");
    CHECK_FALSE(pack.find("date.months", "juin").has_value());
    CHECK_FALSE(pack.find("no.list", "mai").has_value());
    CHECK(pack.words("no.list").empty());
    CHECK(pack.words("date.months").size() == 2);
}

TEST_CASE("maps and lists of a language file become lists of the pack, in lower case") {
    Diagnostics diagnostics;
    const auto pack = read("language: xx\ndate:\n  months: {Mai: 5}\nplace:\n  titles: [Dr, Mme]\n", diagnostics);
    REQUIRE(pack.has_value());
    CHECK(pack->find("date.months", "mai") == "5");
    CHECK(pack->find("place.titles", "mme") == "");
}

TEST_CASE("a wrong language file is answered with the place that is wrong") {
    CHECK(messages("date: {}\n").find("xx.yaml:1:1: error: expected the code of the language") == 0);
    CHECK(messages("language: xx\ndate: 5\n").find("xx.yaml:2:7: error: expected lists of words in 'date'") == 0);
    CHECK(messages("language: xx\ndate:\n  months: {mai: [5]}\n")
              .find("xx.yaml:3:17: error: expected a value of 'mai' in 'date.months'") == 0);
    CHECK(messages("language: xx\ndate:\n  titles: [Dr, dr]\n")
              .find("xx.yaml:3:16: error: 'dr' stands twice in 'date.titles'") == 0);
}

TEST_CASE("the compiled form holds the whole pack") {
    const LanguagePack pack = test::english();
    const auto copy = LanguagePack::from_bytes(pack.to_bytes());
    REQUIRE(copy.ok());
    CHECK(copy->code() == "en");
    CHECK(copy->words("date.months") == pack.words("date.months"));
    CHECK(copy->to_bytes() == pack.to_bytes());
}

TEST_CASE("no cut or changed byte of the compiled form does harm") {
    const std::string bytes = sample().to_bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(LanguagePack::from_bytes(std::string_view(bytes).substr(0, size)).ok());
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = '\xff';
        const auto pack = LanguagePack::from_bytes(changed);
        if (pack.ok()) CHECK(pack->code().size() == 2);
    }
    CHECK(LanguagePack::from_bytes("PNG").error().message == "not a compiled language pack");
    CHECK(LanguagePack::from_bytes(bytes + "x").error().message == "compiled language pack is corrupt");
}

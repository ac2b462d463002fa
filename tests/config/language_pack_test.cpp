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
    const auto pack =
        read("language: xx\ndate:\n  months: {Mai: 5}\nplace:\n  person_titles: [Dr, Mme]\n", diagnostics);
    REQUIRE(pack.has_value());
    CHECK(pack->find("date.months", "mai") == "5");
    CHECK(pack->find("place.person_titles", "mme") == "");
}

TEST_CASE("a wrong language file is answered with the place that is wrong") {
    CHECK(messages("date: {}\n").find("xx.yaml:1:1: error: expected the code of the language") == 0);
    CHECK(messages("language: xx\ndate: 5\n").find("xx.yaml:2:7: error: expected lists of words in 'date'") == 0);
    CHECK(messages("language: xx\ndate:\n  months: {mai: [5]}\n")
              .find("xx.yaml:3:17: error: expected a value of 'mai' in 'date.months'") == 0);
    CHECK(messages("language: xx\nplace:\n  person_titles: [Dr, dr]\n")
              .find("xx.yaml:3:23: error: 'dr' stands twice in 'place.person_titles'") == 0);
    CHECK(messages("language: xx\ndates:\n  months: {mai: 5}\n") ==
          "xx.yaml:2:1: error: unknown section 'dates'\n  hint: did you mean 'date'?\n");
    CHECK(messages("language: xx\ndate:\n  month: {mai: 5}\n") ==
          "xx.yaml:3:3: error: unknown list 'month' in 'date'\n  hint: did you mean 'months'?\n");
    CHECK(messages("language: xx\ndate:\n  months: [mai]\n") ==
          "xx.yaml:3:11: error: expected a map from words to values in 'date.months'\n  hint: for example months: "
          "{maius: 5}\n");
    CHECK(messages("language: xx\ndate:\n  months: {mai: fifth}\n") ==
          "xx.yaml:3:17: error: 'fifth' cannot be a value in 'date.months'\n  hint: expected number\n");
    CHECK(messages("language: xx\ndate:\n  patterns: {\"<days> mai\": date}\n")
              .find("xx.yaml:3:14: error: unknown slot '<days>'\n") == 0);
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

TEST_CASE("the names of months and weekdays come from ICU by the code of the pack") {
    Diagnostics diagnostics;
    const auto pack = read_language_pack({"fi.yaml", "language: fi\ndate:\n  units: {päivä: D}\n"}, diagnostics);
    REQUIRE(pack.has_value());
    CHECK(pack->find("date.months", "toukokuuta") == "5");
    CHECK(pack->find("date.months", "toukokuu") == "5");
    CHECK(pack->find("date.weekdays", "sunnuntai") == "7");
}

TEST_CASE("a pack says its own name and version") {
    CHECK(test::spanish().about("name") == "Español");
    CHECK(test::spanish().about("version") == "1");
    CHECK(sample().about("name").empty());
}

TEST_CASE("names of a second file are taken in") {
    const LanguagePack spanish = test::spanish();
    CHECK(spanish.find("place.place_names", "germany") == "Alemania");
    CHECK(spanish.find("place.place_names", "london") == "Londres");
}

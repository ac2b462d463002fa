#include "article/languages.hpp"

#include <catch2/catch.hpp>

#include "article/read_article.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

class TwoPacks final : public LanguagePacks {
public:
    [[nodiscard]] std::vector<std::string> codes() const override { return {"en", "es"}; }
    [[nodiscard]] const LanguagePack* find(std::string_view language) const override {
        if (language.substr(0, 2) == "en") return &english_;
        return language.substr(0, 2) == "es" ? &spanish_ : nullptr;
    }

private:
    LanguagePack english_ = test::english();
    LanguagePack spanish_ = test::spanish();
};

/// "language by pack", and what was said of it.
std::string chosen(const std::string& declared, const std::string& text, const std::string& config = "en") {
    const TwoPacks packs;
    const Languages languages(*packs.find(config), config, &packs);
    Diagnostics diagnostics;
    const auto choice = languages.choose(declared, text, {"a.txt", 0, 0}, diagnostics);
    std::string said = choice.language + " by " + choice.pack->code();
    for (const auto& item : diagnostics.items()) said += "\n" + item.message;
    return said;
}

}  // namespace

TEST_CASE("what was said of a text wins over its words") {
    CHECK(chosen("es", "The mill was sold to the town in the spring.") == "es by es");
    CHECK(chosen("en-GB", "El molino fue vendido a la ciudad.") == "en-GB by en");
    CHECK(chosen("fr", "Le moulin fut vendu.") ==
          "fr by en\nthere is no language pack for 'fr': this text is read with the rules of 'en'");
}

TEST_CASE("a text is in the language of its words") {
    CHECK(chosen("", "El molino de la ciudad fue vendido en la primavera por el alcalde.") == "es by es");
    CHECK(chosen("", "The mill of the town was sold in the spring by the mayor.") == "en by en");
    CHECK(chosen("", "The mill of the town was sold in the spring by the mayor.", "es") == "en by en");
    CHECK(chosen("", "El molino se vendió en la primavera.", "es") == "es by es");
}

TEST_CASE("a text that does not tell is in the language of the config") {
    CHECK(chosen("", "") == "en by en");
    CHECK(chosen("", "Quito, Lima, Bogota", "es") == "es by es");
    CHECK(chosen("", "Molino vendido en Lugo") ==
          "en by en\nthe language of this text is not clear: it is taken for 'en', and may be 'es'");
}

TEST_CASE("each line of a JSONL text has its own language") {
    const TwoPacks packs;
    const Languages languages(*packs.find("en"), "en", &packs);
    Diagnostics diagnostics;
    const std::string lines =
        "{\"id\":\"a\",\"text\":\"El molino de la ciudad fue vendido en la primavera.\"}\n"
        "{\"id\":\"b\",\"text\":\"The mill was sold.\"}\n"
        "{\"id\":\"c\",\"text\":\"Quito\",\"language\":\"es\"}\n";
    std::string found;
    for (const auto& article : read_jsonl({"a.jsonl", lines}, diagnostics, languages)) found += article.language + " ";
    CHECK(found == "es en es ");
}

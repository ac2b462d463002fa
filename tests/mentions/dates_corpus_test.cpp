// Runs the corpora of each language: tests/corpus/dates_<code>.yaml and not_dates_<code>.yaml.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "config/node.hpp"
#include "mentions/dates_sample.hpp"
#include "support/language.hpp"

using namespace dateline;
using dateline::tests::dates_of;
using dateline::tests::described;
using dateline::tests::read_source;

namespace {

Node corpus(const std::string& name) {
    Diagnostics diagnostics;
    const auto root = read_yaml(read_source("tests/corpus/" + name), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.items()) FAIL(to_text(diagnostic));
    return root.value();
}

std::string scalar(const Node& node, std::string_view key, const std::string& otherwise = "") {
    const Node* value = node.find(key);
    return value == nullptr ? otherwise : value->scalar;
}

/// The items of a part that a corpus need not have.
std::vector<Node> items_of(const Node& root, std::string_view part) {
    const Node* found = root.find(part);
    return found == nullptr ? std::vector<Node>() : found->items;
}

/// A phrase of the corpus: the text without its braces, and what stood in each of them.
struct Phrase {
    std::string text;
    std::vector<std::string> marked;
};

Phrase phrase_of(const std::string& line) {
    Phrase phrase;
    std::size_t at = 0;
    for (std::size_t open = line.find('{'); open != std::string::npos; open = line.find('{', at)) {
        const std::size_t close = line.find('}', open);
        REQUIRE(close != std::string::npos);
        phrase.marked.push_back(line.substr(open + 1, close - open - 1));
        phrase.text += line.substr(at, open - at) + phrase.marked.back();
        at = close + 1;
    }
    phrase.text += line.substr(at);
    REQUIRE(!phrase.marked.empty());
    return phrase;
}

/// The texts and values of the mentions and the range of the first that has one.
std::string told(const std::string& text, const std::vector<DateMention>& mentions) {
    std::string line;
    std::string range;
    for (const DateMention& mention : mentions) {
        line += text.substr(mention.span.begin, mention.span.size()) + "=" + mention.value + " ";
        if (mention.range && range.empty()) range = to_edtf(*mention.range);
    }
    return line + range;
}

}  // namespace

TEST_CASE("every phrase of the corpus means what stands above it") {
    const std::string code = GENERATE("en", "es");
    const LanguagePack pack = test::language(code);
    const Node root = corpus("dates_" + code + ".yaml");
    std::size_t count = 0;
    for (const Node& meaning : root.find("meanings")->items) {
        for (const Node& item : meaning.find("phrases")->items) {
            const Phrase phrase = phrase_of(item.scalar);
            const std::string expected =
                fmt::format("'{}' {} {} mod={} when={}", phrase.marked.front(), scalar(meaning, "type", "DATE"),
                            scalar(meaning, "value"), scalar(meaning, "mod"), scalar(meaning, "when"));
            CHECK(described(phrase.text, dates_of(phrase.text, scalar(root, "reference"), pack)) == expected);
            ++count;
        }
    }
    for (const Node& phrase : items_of(root, "together")) {
        std::string expected;
        for (const Node& line : phrase.find("dates")->items) expected += (expected.empty() ? "" : "\n") + line.scalar;
        const std::string text = scalar(phrase, "text");
        CHECK(described(text, dates_of(text, scalar(root, "reference"), pack)) == expected);
        ++count;
    }
    CHECK(count >= (code == "en" ? 750 : 150));
}

TEST_CASE("phrases with several times give each of them and the range between two ends") {
    const Node root = corpus("dates_en.yaml");
    std::size_t count = 0;
    for (const Node& meaning : items_of(root, "several")) {
        const auto& values = meaning.find("values")->items;
        for (const Node& item : meaning.find("phrases")->items) {
            const Phrase phrase = phrase_of(item.scalar);
            REQUIRE(phrase.marked.size() == values.size());
            std::string expected;
            for (std::size_t i = 0; i < values.size(); ++i) expected += phrase.marked[i] + "=" + values[i].scalar + " ";
            // Times of one day share a range that no event needs; only ranges of days are checked.
            const std::string found = told(phrase.text, dates_of(phrase.text, scalar(root, "reference")));
            CHECK(found.substr(0, expected.size()) == expected);
            if (meaning.find("range") != nullptr) CHECK(found.substr(expected.size()) == scalar(meaning, "range"));
            ++count;
        }
    }
    CHECK(count >= 50);
}

TEST_CASE("sentences without a date give none") {
    const std::string code = GENERATE("en", "es");
    const LanguagePack pack = test::language(code);
    const Node root = corpus("not_dates_" + code + ".yaml");
    CHECK(root.find("sentences")->items.size() >= (code == "en" ? 380 : 60));
    for (const Node& sentence : root.find("sentences")->items) {
        CHECK(sentence.scalar + " " + described(sentence.scalar, dates_of(sentence.scalar, "2021-06-16", pack)) ==
              sentence.scalar + " ");
    }
}

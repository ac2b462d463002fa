// Runs the corpora of each language: tests/corpus/dates_<code>.yaml and not_dates_<code>.yaml.
#include <fmt/format.h>

#include <catch2/catch.hpp>

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

/// The texts of the corpus that hold several dates, where it has such.
std::vector<Node> several(const Node& root) {
    const Node* found = root.find("several");
    return found == nullptr ? std::vector<Node>() : found->items;
}

/// A phrase of the corpus: the text without its braces, and what stood in them.
struct Phrase {
    std::string text;
    std::string marked;
};

Phrase phrase_of(const std::string& line) {
    const std::size_t open = line.find('{');
    const std::size_t close = line.find('}');
    REQUIRE(close != std::string::npos);
    const std::string marked = line.substr(open + 1, close - open - 1);
    return {line.substr(0, open) + marked + line.substr(close + 1), marked};
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
                fmt::format("'{}' {} {} mod={} when={}", phrase.marked, scalar(meaning, "type", "DATE"),
                            scalar(meaning, "value"), scalar(meaning, "mod"), scalar(meaning, "when"));
            CHECK(described(phrase.text, dates_of(phrase.text, scalar(root, "reference"), pack)) == expected);
            ++count;
        }
    }
    for (const Node& phrase : several(root)) {
        std::string expected;
        for (const Node& line : phrase.find("dates")->items) expected += (expected.empty() ? "" : "\n") + line.scalar;
        const std::string text = scalar(phrase, "text");
        CHECK(described(text, dates_of(text, scalar(root, "reference"), pack)) == expected);
        ++count;
    }
    CHECK(count >= 150);
}

TEST_CASE("sentences without a date give none") {
    const std::string code = GENERATE("en", "es");
    const LanguagePack pack = test::language(code);
    const Node root = corpus("not_dates_" + code + ".yaml");
    CHECK(root.find("sentences")->items.size() >= 60);
    for (const Node& sentence : root.find("sentences")->items) {
        CHECK(sentence.scalar + " " + described(sentence.scalar, dates_of(sentence.scalar, "2021-06-16", pack)) ==
              sentence.scalar + " ");
    }
}

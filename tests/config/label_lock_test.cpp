#include <catch2/catch.hpp>

#include "config/label_lock.hpp"

using namespace dateline;

namespace {

std::string problems(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_label_lock({"labels.json", text}, diagnostics).has_value());
    std::string all;
    for (const auto& item : diagnostics.items()) all += item.message + "\n";
    return all;
}

}  // namespace

TEST_CASE("a lock file gives the places of labels") {
    Diagnostics diagnostics;
    const auto labels =
        read_label_lock({"labels.json",
                         "{\"version\": 1, \"labels\": [\n"
                         "{\"id\": \"p-a\", \"lines\": [\"A \\\"b\\\"\", \"c\"], \"at\": [1.5, -2]},\n"
                         "{\"id\": \"p-b\", \"lines\": [\"B\"], \"at\": [0, 0], \"leader\": [1, 2, 3, 4]},\n"
                         "{\"id\": \"water:C\", \"lines\": [\"C\"], \"at\": [9, 8], \"type\": [7, 0.3]}\n]}\n"},
                        diagnostics);
    REQUIRE(labels.has_value());
    REQUIRE(labels->size() == 3);
    CHECK((*labels)[0].lines == std::vector<std::string>{"A \"b\"", "c"});
    CHECK((*labels)[0].at == std::vector<double>{1.5, -2});
    CHECK((*labels)[0].leader.empty());
    CHECK((*labels)[0].type.empty());
    CHECK((*labels)[2].type == std::vector<double>{7, 0.3});
    CHECK((*labels)[1].leader == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("a damaged lock file is an error that names what is wrong") {
    CHECK(problems("labels: []") == "this is no lock file of labels: it has no 'version'\n");
    CHECK(problems("{version: 2, labels: []}") == "expected version 1, found '2'\n");
    CHECK(problems("{version: 1, labels: [{id: a, lines: [A], at: [1]}]}") == "expected 2 numbers, found 1\n");
    CHECK(problems("{version: 1, labels: [{id: a, at: [1, 2]}]}") == "this label has no 'lines'\n");
    CHECK(problems("{version: 1, labels: [{id: a, lines: [A], at: [1, .nan]}]}").find("expected a number") == 0);
    CHECK_FALSE(problems("{\"version\": 1, \"labels\": [").empty());
}

#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/name_filter.hpp"
#include "gazetteer/name_trie.hpp"
#include "gazetteer/section_file.hpp"

namespace dateline {

namespace {

std::vector<std::uint64_t> hashes(std::size_t first, std::size_t last) {
    std::vector<std::uint64_t> result;
    for (std::size_t i = first; i < last; ++i) result.push_back(checksum("name " + std::to_string(i)));
    return result;
}

}  // namespace

TEST_CASE("a filter holds all that was put in and little else") {
    const std::string bytes = NameFilter::build(hashes(0, 1000));
    const NameFilter filter(bytes);
    const auto held = [&](std::uint64_t hash) { return filter.may_hold(hash); };
    const auto inside = hashes(0, 1000);
    CHECK(std::all_of(inside.begin(), inside.end(), held));
    const auto outside = hashes(1000, 101'000);
    CHECK(std::count_if(outside.begin(), outside.end(), held) < 2000);
}

TEST_CASE("the order of the hashes changes nothing, and a repeated one neither") {
    std::vector<std::uint64_t> backwards = hashes(0, 100);
    std::reverse(backwards.begin(), backwards.end());
    backwards.push_back(backwards.front());
    CHECK(NameFilter::build(backwards) == NameFilter::build(hashes(0, 100)));
}

TEST_CASE("a filter of nothing holds nothing") {
    CHECK(NameFilter::build({}).empty());
    CHECK_FALSE(NameFilter(std::string_view()).may_hold(checksum("Paris")));
}

TEST_CASE("a trie that lost its end is refused") {
    const std::string bytes = NameTrie::build({"new", "new york", "york"});
    const NameTrie trie = NameTrie::open(bytes).value();
    CHECK(trie.number_of("york").has_value());
    CHECK_FALSE(trie.number_of("yor").has_value());
    CHECK(trie.has_prefix("new "));
    CHECK_FALSE(trie.has_prefix("york "));
    CHECK_FALSE(NameTrie::open(bytes.substr(0, 8)).ok());
    CHECK_FALSE(NameTrie::open(bytes.substr(0, 40)).ok());
}

}  // namespace dateline

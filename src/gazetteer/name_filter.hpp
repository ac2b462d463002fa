// A filter in front of a name index: most words that are asked for are no names, and a filter says so in one step where
// a trie takes many (Bloom 1970, with all bits of a key in one word: Putze, Sanders and Singler 2007).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/packed.hpp"

namespace dateline {

class NameFilter {
public:
    NameFilter() = default;
    /// Over the result of `build`, which must outlive it.
    explicit NameFilter(std::string_view bytes) : words_(bytes) {}

    /// The bytes of a filter that holds these hashes. Equal sets give equal bytes.
    static std::string build(std::vector<std::uint64_t> hashes);

    /// False for what the filter surely does not hold; true for one in a hundred of the others.
    [[nodiscard]] bool may_hold(std::uint64_t hash) const;

private:
    PackedArray<std::uint64_t> words_;
};

}  // namespace dateline

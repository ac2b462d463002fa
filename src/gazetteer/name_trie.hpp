// A set of names in a compact trie (marisa), with a filter before it: each name has a number, and names of more words
// can be asked for by their first.
// The only header through which this room reaches marisa.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "gazetteer/name_filter.hpp"

namespace marisa {
class Trie;
}

namespace dateline {

/// A trie over bytes that live longer than it does.
class NameTrie {
public:
    /// The bytes of a trie of these names. The names must be sorted and differ. Equal names give equal bytes.
    static std::string build(const std::vector<std::string>& names);

    /// Opens the result of `build`. The bytes must be unchanged: marisa trusts them.
    static Result<NameTrie> open(std::string_view bytes);

    NameTrie(NameTrie&&) noexcept;
    NameTrie& operator=(NameTrie&&) noexcept;
    ~NameTrie();

    /// How many names there are; their numbers are 0 .. size - 1.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view name) const;
    /// Whether a name begins with `prefix`, which is one or more words with a space behind the last.
    [[nodiscard]] bool has_prefix(std::string_view prefix) const;

private:
    NameTrie();

    std::unique_ptr<marisa::Trie> trie_;
    NameFilter filter_{};  ///< of the names, and of what those of more words begin with: words and a space
};

}  // namespace dateline

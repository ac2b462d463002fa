// The lists that a language pack can have: one table from which packs are checked, their coverage is counted and the
// reference in docs/languages.md is written.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// A list of a pack. `values` tells what its entries are: "words" is a plain list; anything else is a map from words to
/// one of the alternatives between '|': "number", "text", "pattern", or the value itself ("START").
struct PackList {
    std::string_view section;
    std::string_view key;
    std::string_view values;
    std::string_view meaning;  ///< one or two sentences of the reference
    std::string_view example;  ///< in YAML

    [[nodiscard]] bool is_map() const { return values != "words"; }
};

/// All lists, section by section.
std::span<const PackList> pack_lists();

/// A section of a pack and what it is for.
struct PackSection {
    std::string_view name;
    std::string_view meaning;
};
std::span<const PackSection> pack_sections();

/// Whether `value` is one of the alternatives of a list.
bool is_value_of(const PackList& list, std::string_view value);

/// The reference of all sections and lists, in Markdown.
std::string pack_reference();

}  // namespace dateline

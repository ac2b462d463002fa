// A value that is a map of keys with its position: an entry of `articles`, `events` or `figures`.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/field_table.hpp"

namespace dateline {

/// Looks at the keys of an entry together, after each was read.
template <class Entry>
using EntryCheck = void (*)(const Entry&, const Node&, Findings&);

/// An entry that is a map of keys, with the position that later messages need.
template <class Entry>
ValueType<Entry> entry_type(const std::string& what, std::vector<Field<Entry>> fields, EntryCheck<Entry> check) {
    return {what,
            [what, fields = std::move(fields), check](const Node& node, Findings& findings) -> std::optional<Entry> {
                Entry entry;
                entry.pos = node.pos;
                read_fields(node, fields, what, entry, findings);
                if (node.kind != NodeKind::map) return std::nullopt;
                check(entry, node, findings);
                return entry;
            }};
}

}  // namespace dateline

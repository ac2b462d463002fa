// Node: a YAML document as a tree of values with their positions, after every check of form: encoding, depth, size,
// duplicate keys, aliases, tags, unterminated quotes. What the checks let through is safe to walk.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"

namespace dateline {

enum class NodeKind { null, scalar, list, map };
enum class Quoting { plain, quoted };

struct NodeEntry;

/// A YAML value. Aliases are expanded. Positions count from 1, in code points.
struct Node {
    NodeKind kind = NodeKind::null;
    std::string scalar{};
    Quoting quoting = Quoting::plain;
    SourcePos pos{};
    std::vector<Node> items{};       ///< of a list
    std::vector<NodeEntry> entries;  ///< of a map, in the order of the file

    /// The value of a key, or null.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct NodeEntry {
    std::string key;
    SourcePos key_pos{};
    Node value;
};

/// Limits of specs/safety.md, by name.
struct YamlLimits {
    std::size_t bytes = 4UL << 20U;
    std::size_t depth = 64;
    std::size_t values = 200'000;
    std::size_t scalar_bytes = 1UL << 20U;
    std::size_t alias_expansion = 10'000;
};

/// Reads one YAML document. Every problem is reported to `diagnostics` with line, column and source line; the tree is
/// absent when an error was reported.
std::optional<Node> read_yaml(const SourceFile& source, Diagnostics& diagnostics, const YamlLimits& limits = {});

}  // namespace dateline

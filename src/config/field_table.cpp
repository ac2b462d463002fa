#include "config/field_table.hpp"

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_quoted_value = 60;

}  // namespace

// A long text would bury the message that it stands in.
std::string describe(const Node& node) {
    switch (node.kind) {
        case NodeKind::null: return "nothing";
        case NodeKind::list: return "a list";
        case NodeKind::map: return "a map";
        case NodeKind::scalar: break;
    }
    return node.scalar.size() > longest_quoted_value ? "a long text" : "'" + node.scalar + "'";
}

void report_wrong_type(const Node& node, const std::string& expected, Findings& findings, std::string hint) {
    findings.error(node.pos, "expected " + expected + ", found " + describe(node), std::move(hint));
}

void report_unknown_key(const NodeEntry& entry, const std::string& section, const std::vector<std::string>& known,
                        Findings& findings) {
    std::string hint;
    if (const auto near = nearest_word(entry.key, known)) {
        hint = "did you mean '" + *near + "'?";
    } else {
        for (const auto& key : known) hint += (hint.empty() ? "known keys: " : ", ") + key;
    }
    findings.error(entry.key_pos, "unknown key '" + entry.key + "' in '" + section + "'", hint);
}

}  // namespace dateline

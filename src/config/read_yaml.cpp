#include "config/read_yaml.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "config/yaml_events.hpp"

namespace dateline {

namespace {

// Builds the tree from the events. An alias is a jump back to the events of its target, so that cycles and growth are
// seen before anything is copied.
class TreeBuilder {
public:
    TreeBuilder(const YamlText& text, const std::vector<YamlEvent>& events, const YamlLimits& limits,
                Findings& findings)
        : text_(text), events_(events), limits_(limits), findings_(findings), ends_(events.size()) {
        find_ends_and_anchors();
    }

    Node build() {
        std::size_t at = 0;
        return events_.empty() ? Node{} : value(at, 0);
    }

private:
    // For each event the index after its value, and for each anchor the event that carries it.
    void find_ends_and_anchors() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const auto& event = events_[i];
            if (event.anchor > 0 && event.kind != YamlEventKind::alias) anchors_[event.anchor] = i;
            ends_[i] = i + 1;
            if (event.kind == YamlEventKind::list_start || event.kind == YamlEventKind::map_start) {
                open.push_back(i);
            } else if (event.kind == YamlEventKind::list_end || event.kind == YamlEventKind::map_end) {
                ends_[open.back()] = i + 1;
                open.pop_back();
            }
        }
    }

    // The value whose events begin at `at`, which moves behind them.
    Node value(std::size_t& at, std::size_t depth) {
        const std::size_t begin = at;
        const YamlEvent& event = events_[begin];
        if (event.kind == YamlEventKind::alias) {
            ++at;
            return aliased(begin, depth);
        }
        Node node;
        node.pos = text_.position_of(event.offset);
        if (inside_alias_ > 0 && (!count_expansion() || !is_shallow(event, depth))) {
            at = ends_[begin];
            return node;
        }
        switch (event.kind) {
            case YamlEventKind::scalar:
                node.kind = NodeKind::scalar;
                node.scalar = event.scalar;
                node.quoting = event.quoting;
                break;
            case YamlEventKind::list_start: list(node, ++at, depth); break;
            case YamlEventKind::map_start: map(node, ++at, depth); break;
            default: break;
        }
        at = ends_[begin];
        return node;
    }

    // An anchor is complete before its aliases, or the value would contain itself.
    Node aliased(std::size_t alias, std::size_t depth) {
        const SourcePos pos = text_.position_of(events_[alias].offset);
        const auto target = anchors_.find(events_[alias].anchor);
        if (target == anchors_.end()) return {};
        if (alias < ends_[target->second]) {
            findings_.error(pos, "this alias stands inside its own anchor", "a value cannot contain itself");
            return {};
        }
        if (inside_alias_ == 0) alias_pos_ = pos;
        ++inside_alias_;
        std::size_t at = target->second;
        Node node = value(at, depth);
        --inside_alias_;
        return node;
    }

    // One more value that exists only through an alias; false when there are too many.
    bool count_expansion() {
        ++expanded_;
        if (expanded_ == limits_.alias_expansion + 1) {
            findings_.error(alias_pos_, fmt::format("aliases expand to more than {} values", limits_.alias_expansion));
        }
        return expanded_ <= limits_.alias_expansion;
    }

    // The parse has checked the depth of what is written; aliases put it deeper.
    bool is_shallow(const YamlEvent& event, std::size_t depth) {
        const bool nests = event.kind == YamlEventKind::list_start || event.kind == YamlEventKind::map_start;
        if (!nests || depth < limits_.depth) return true;
        if (!std::exchange(too_deep_, true)) {
            findings_.error(alias_pos_, fmt::format("aliases nest lists and maps deeper than {}", limits_.depth));
        }
        return false;
    }

    void list(Node& node, std::size_t& at, std::size_t depth) {
        node.kind = NodeKind::list;
        while (events_[at].kind != YamlEventKind::list_end) node.items.push_back(value(at, depth + 1));
    }

    // All pairs are read even after a mistake, so that one run names all duplicate keys.
    void map(Node& node, std::size_t& at, std::size_t depth) {
        node.kind = NodeKind::map;
        std::map<std::string_view, std::size_t> first_of_key;
        while (events_[at].kind != YamlEventKind::map_end) {
            const std::size_t key_at = at;
            const auto key = map_key(value(at, depth + 1), events_[key_at]);
            NodeEntry entry{key.value_or(""), text_.position_of(events_[key_at].offset), value(at, depth + 1)};
            // The parser has no place for an empty value; its key is the best one.
            if (entry.value.kind == NodeKind::null) entry.value.pos = entry.key_pos;
            if (!key) continue;
            const auto [first, is_new] = first_of_key.emplace(events_[key_at].scalar, node.entries.size());
            if (is_new) {
                node.entries.push_back(std::move(entry));
            } else if (inside_alias_ == 0) {
                findings_.error(entry.key_pos, "duplicate key '" + entry.key + "'", "",
                                {position_note("first defined", node.entries[first->second].key_pos)});
            }
        }
    }

    // YAML allows lists, maps and nothing as keys; a config has names.
    std::optional<std::string> map_key(const Node& key, const YamlEvent& event) {
        const SourcePos pos = text_.position_of(event.offset);
        if (event.kind != YamlEventKind::scalar) {
            findings_.error(pos, "a key must be a word", "put the key into quotes");
            return std::nullopt;
        }
        if (key.scalar == "<<" && key.quoting == Quoting::plain) {
            findings_.error(pos, "merge keys ('<<') are not supported",
                            "write the keys out, or use an alias as a value");
            return std::nullopt;
        }
        return key.scalar;
    }

    const YamlText& text_;
    const std::vector<YamlEvent>& events_;
    const YamlLimits& limits_;
    Findings& findings_;
    std::vector<std::size_t> ends_;
    std::map<std::size_t, std::size_t> anchors_;
    std::size_t inside_alias_ = 0;
    std::size_t expanded_ = 0;
    bool too_deep_ = false;
    SourcePos alias_pos_{};
};

}  // namespace

std::optional<YamlText> decode_yaml(const SourceFile& source, const YamlLimits& limits, Diagnostics& diagnostics) {
    if (source.text.size() > limits.bytes) {
        diagnostics.error(fmt::format("the file is larger than {} bytes", limits.bytes), {source.name, 0, 0});
        return std::nullopt;
    }
    auto text = YamlText::decode(source);
    if (text.ok()) return std::move(text.value());
    diagnostics.add(to_diagnostic(text.error()));
    return std::nullopt;
}

std::optional<Node> read_yaml(const YamlText& text, const YamlLimits& limits, Findings& findings) {
    const auto events = parse_yaml_events(text, limits, findings);
    if (!events) return std::nullopt;
    Node root = TreeBuilder(text, *events, limits, findings).build();
    if (findings.has_errors()) return std::nullopt;
    return root;
}

std::optional<Node> read_yaml(const SourceFile& source, Diagnostics& diagnostics, const YamlLimits& limits) {
    const auto text = decode_yaml(source, limits, diagnostics);
    if (!text) return std::nullopt;
    Findings findings(*text, diagnostics);
    auto root = read_yaml(*text, limits, findings);
    findings.close();
    return root;
}

const Node* Node::find(std::string_view key) const {
    for (const auto& entry : entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

}  // namespace dateline

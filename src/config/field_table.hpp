// The one table from which a section of a YAML file is read, its unknown keys are found and its reference is written:
// a Field for each key, built from a ValueType (how a value reads) and the member that it fills.
// Knows nothing of configs or styles.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/findings.hpp"
#include "config/node.hpp"

namespace dateline {

/// How a value of one type reads. `read` reports what is wrong and then gives nothing.
template <class Value>
struct ValueType {
    std::string name;  ///< in the reference and in messages: "length", "true or false"
    std::function<std::optional<Value>(const Node&, Findings&)> read;
};

/// A key of a section that fills a Record.
template <class Record>
struct Field {
    std::string key;
    std::string type;
    std::string meaning;  ///< one sentence of the reference
    std::function<void(const Node&, Record&, Findings&)> read;
};

/// A key whose value goes to a member, which may be optional.
template <class Record, class Member, class Value>
Field<Record> field(std::string key, Member Record::*member, const ValueType<Value>& type, std::string meaning) {
    return {std::move(key), type.name, std::move(meaning),
            [member, read = type.read](const Node& node, Record& record, Findings& findings) {
                if (auto value = read(node, findings)) record.*member = *std::move(value);
            }};
}

/// A key whose value goes to a member, and whose position goes to another for the messages of later stages.
template <class Record, class Member, class Value>
Field<Record> field_with_position(std::string key, Member Record::*member, SourcePos Record::*position,
                                  const ValueType<Value>& type, std::string meaning) {
    return {std::move(key), type.name, std::move(meaning),
            [member, position, read = type.read](const Node& node, Record& record, Findings& findings) {
                record.*position = node.pos;
                if (auto value = read(node, findings)) record.*member = *std::move(value);
            }};
}

/// "text", "a list", ...: what a message says was found.
std::string describe(const Node& node);

/// Reports "expected <what>, found <node>".
void report_wrong_type(const Node& node, const std::string& expected, Findings& findings, std::string hint = {});

/// Reports a key that `section` does not have, with the nearest of those that it has.
void report_unknown_key(const NodeEntry& entry, const std::string& section, const std::vector<std::string>& known,
                        Findings& findings);

/// Reads a map into `record` by the table. `section` is how messages call it: "figure".
template <class Record>
void read_fields(const Node& node, const std::vector<Field<Record>>& fields, const std::string& section, Record& record,
                 Findings& findings) {
    if (node.kind != NodeKind::map) return report_wrong_type(node, "a map of keys for '" + section + "'", findings);
    for (const auto& entry : node.entries) {
        const Field<Record>* known = nullptr;
        for (const auto& candidate : fields) {
            if (candidate.key == entry.key) known = &candidate;
        }
        if (known != nullptr) {
            known->read(entry.value, record, findings);
            continue;
        }
        std::vector<std::string> keys;
        for (const auto& candidate : fields) keys.push_back(candidate.key);
        report_unknown_key(entry, section, keys, findings);
    }
}

/// A nested section that fills a member.
template <class Record, class Section>
Field<Record> section(std::string key, Section Record::*member, std::vector<Field<Section>> fields,
                      std::string meaning) {
    return {key, "map", std::move(meaning),
            [member, key, fields = std::move(fields)](const Node& node, Record& record, Findings& findings) {
                read_fields(node, fields, key, record.*member, findings);
            }};
}

/// A list of values. Items that fail are left out: their errors stop the config anyway.
template <class Value>
ValueType<std::vector<Value>> list_of(const ValueType<Value>& item) {
    const std::string name = "list of " + item.name + "s";
    return {name, [item, name](const Node& node, Findings& findings) -> std::optional<std::vector<Value>> {
                if (node.kind != NodeKind::list) {
                    report_wrong_type(node, "a " + name, findings, "begin each item with '- '");
                    return std::nullopt;
                }
                std::vector<Value> values;
                for (const auto& child : node.items) {
                    if (auto value = item.read(child, findings)) values.push_back(*std::move(value));
                }
                return values;
            }};
}

/// A list, or one value that stands for a list of one.
template <class Value>
ValueType<std::vector<Value>> one_or_list_of(const ValueType<Value>& item) {
    const std::string name = item.name + " or list of " + item.name + "s";
    return {name,
            [item, several = list_of(item)](const Node& node, Findings& findings) -> std::optional<std::vector<Value>> {
                if (node.kind == NodeKind::list) return several.read(node, findings);
                auto value = item.read(node, findings);
                if (!value) return std::nullopt;
                return std::vector<Value>{*std::move(value)};
            }};
}

}  // namespace dateline

#include "config/label_lock.hpp"

#include "config/field_table.hpp"
#include "config/read_yaml.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

constexpr const char* hint = "delete the file to have the labels placed anew";
// No page is larger.
constexpr double farthest = 20'000;

struct LabelLock {
    std::vector<LockEntry> labels;
};

// Exactly so many numbers.
ValueType<std::vector<double>> numbers_type(std::size_t count) {
    const auto list = list_of(number_type(-farthest, farthest));
    return {list.name, [list, count](const Node& node, Findings& findings) -> std::optional<std::vector<double>> {
                auto numbers = list.read(node, findings);
                if (!numbers || numbers->size() == count) return numbers;
                findings.error(
                    node.pos,
                    "expected " + std::to_string(count) + " numbers, found " + std::to_string(numbers->size()), hint);
                return std::nullopt;
            }};
}

ValueType<LockEntry> lock_entry_type() {
    const std::vector<Field<LockEntry>> fields{
        field("id", &LockEntry::id, filled_text_type(), "The place."),
        field("lines", &LockEntry::lines, list_of(filled_text_type()), "The words."),
        field("at", &LockEntry::at, numbers_type(2), "The top left corner."),
        field("leader", &LockEntry::leader, numbers_type(4), "From and to."),
        field("type", &LockEntry::type, numbers_type(2), "Size and letter spacing of an area's name."),
    };
    return {"label", [fields](const Node& node, Findings& findings) -> std::optional<LockEntry> {
                LockEntry entry;
                read_fields(node, fields, "label", entry, findings);
                if (node.kind != NodeKind::map) return std::nullopt;
                for (const char* key : {"id", "lines", "at"}) {
                    if (node.find(key) == nullptr) {
                        findings.error(node.pos, std::string("this label has no '") + key + "'", hint);
                    }
                }
                return entry;
            }};
}

Field<LabelLock> lock_version_field() {
    return {"version", "1", "", [](const Node& node, LabelLock& /*lock*/, Findings& findings) {
                if (node.kind == NodeKind::scalar && node.scalar == "1") return;
                report_wrong_type(node, "version 1", findings, hint);
            }};
}

}  // namespace

std::optional<std::vector<LockEntry>> read_label_lock(const SourceFile& source, Diagnostics& diagnostics) {
    const YamlLimits limits;
    const auto text = decode_yaml(source, limits, diagnostics);
    if (!text) return std::nullopt;
    Findings findings(*text, diagnostics);
    LabelLock lock;
    if (const auto root = read_yaml(*text, limits, findings)) {
        read_fields<LabelLock>(
            *root, {lock_version_field(), field("labels", &LabelLock::labels, list_of(lock_entry_type()), "")},
            "lock file of labels", lock, findings);
        if (root->kind == NodeKind::map && root->find("version") == nullptr) {
            findings.error(root->pos, "this is no lock file of labels: it has no 'version'", hint);
        }
    }
    findings.close();
    if (findings.has_errors()) return std::nullopt;
    return std::move(lock.labels);
}

}  // namespace dateline

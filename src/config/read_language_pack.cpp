// configs/languages/<code>.yaml to LanguagePack, checked against the table of lists.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "calendar/calendar_names.hpp"
#include "config/date_pattern.hpp"
#include "config/language_pack.hpp"
#include "config/node.hpp"
#include "config/pack_table.hpp"

namespace dateline {

namespace {

using Lists = std::map<std::string, LanguagePack::Words, std::less<>>;

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const auto nearest = nearest_word(word, candidates);
    return nearest ? "did you mean '" + *nearest + "'?" : "docs/languages.md lists them all";
}

/// Reads one file; `good` turns false with the first error.
class PackReader {
public:
    explicit PackReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    std::optional<LanguagePack> read(const Node& root) {
        const Node* code = root.find("language");
        if (code == nullptr || code->kind != NodeKind::scalar) {
            fail("expected the code of the language", root.pos, "begin with 'language: en'");
            return std::nullopt;
        }
        for (const NodeEntry& entry : root.entries) read_entry(entry);
        if (const Node* patterns = find_list(root, "date", "patterns")) check_patterns(*patterns);
        if (!good_) return std::nullopt;
        add_calendar_names(code->scalar);
        return LanguagePack(code->scalar, std::move(lists_));
    }

private:
    void fail(std::string message, const SourcePos& pos, std::string hint = {}) {
        diagnostics_.error(std::move(message), pos, std::move(hint));
        good_ = false;
    }

    static const Node* find_list(const Node& root, std::string_view section, std::string_view key) {
        const Node* found = root.find(section);
        return found == nullptr ? nullptr : found->find(key);
    }

    void read_entry(const NodeEntry& entry) {
        if (entry.key == "language") return;
        if (entry.key == "name" || entry.key == "version") {
            if (entry.value.kind != NodeKind::scalar)
                return fail("expected a text for '" + entry.key + "'", entry.value.pos);
            lists_["pack"].emplace(entry.key, entry.value.scalar);
            return;
        }
        std::vector<std::string> known{"name", "version"};
        for (const PackSection& section : pack_sections()) known.emplace_back(section.name);
        if (std::ranges::find(known, entry.key) == known.end()) {
            return fail(fmt::format("unknown section '{}'", entry.key), entry.key_pos, did_you_mean(entry.key, known));
        }
        if (entry.value.kind != NodeKind::map) {
            return fail(fmt::format("expected lists of words in '{}'", entry.key), entry.value.pos);
        }
        for (const NodeEntry& list : entry.value.entries) read_list(entry.key, list);
    }

    void read_list(const std::string& section, const NodeEntry& entry) {
        std::vector<std::string> known;
        for (const PackList& list : pack_lists()) {
            if (list.section != section) continue;
            if (list.key == entry.key) return read_words(list, entry.value);
            known.emplace_back(list.key);
        }
        fail(fmt::format("unknown list '{}' in '{}'", entry.key, section), entry.key_pos,
             did_you_mean(entry.key, known));
    }

    void read_words(const PackList& list, const Node& node) {
        const std::string name = fmt::format("{}.{}", list.section, list.key);
        const NodeKind expected = list.is_map() ? NodeKind::map : NodeKind::list;
        if (node.kind != expected) {
            return fail(fmt::format("expected a {} in '{}'",
                                    list.is_map() ? "map from words to values" : "list of words", name),
                        node.pos, fmt::format("for example {}: {}", list.key, list.example));
        }
        LanguagePack::Words& words = lists_[name];
        for (const Node& item : node.items) {
            if (item.kind != NodeKind::scalar) {
                fail(fmt::format("expected a word in '{}'", name), item.pos);
            } else {
                add(words, name, item.scalar, "", item.pos);
            }
        }
        for (const NodeEntry& entry : node.entries) {
            if (entry.value.kind != NodeKind::scalar) {
                fail(fmt::format("expected a value of '{}' in '{}'", entry.key, name), entry.value.pos);
            } else if (!is_value_of(list, entry.value.scalar)) {
                fail(fmt::format("'{}' cannot be a value in '{}'", entry.value.scalar, name), entry.value.pos,
                     fmt::format("expected {}", list.values));
            } else {
                add(words, name, entry.key, entry.value.scalar, entry.key_pos);
            }
        }
    }

    void add(LanguagePack::Words& words, const std::string& name, const std::string& word, const std::string& value,
             const SourcePos& pos) {
        if (!words.emplace(to_lower_latin(word), value).second)
            fail(fmt::format("'{}' stands twice in '{}'", word, name), pos);
    }

    void check_patterns(const Node& patterns) {
        for (const NodeEntry& entry : patterns.entries) {
            const auto pattern = parse_date_pattern(entry.key, entry.value.scalar, lists_["date.parts"]);
            if (!pattern) fail(pattern.error().message, entry.key_pos, pattern.error().hint);
        }
    }

    void add_calendar_names(const std::string& language) {
        if (!lists_.contains("date.units")) return;  // a file of names alone
        for (const CalendarName& month : month_names(language)) {
            lists_["date.months"].emplace(to_lower_latin(month.name), std::to_string(month.number));
        }
        for (const CalendarName& weekday : weekday_names(language)) {
            lists_["date.weekdays"].emplace(to_lower_latin(weekday.name), std::to_string(weekday.number));
        }
    }

    Diagnostics& diagnostics_;
    Lists lists_;
    bool good_ = true;
};

}  // namespace

std::optional<LanguagePack> read_language_pack(const SourceFile& source, Diagnostics& diagnostics) {
    const std::optional<Node> root = read_yaml(source, diagnostics);
    return root ? PackReader(diagnostics).read(*root) : std::nullopt;
}

}  // namespace dateline

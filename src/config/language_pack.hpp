// LanguagePack: everything of a language that is words: months, weekdays, units, number words, abbreviations, titles,
// cue words, page furniture, and the patterns of its grammar. Written by hand in configs/languages/<code>.yaml,
// compiled by `dateline data build`.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/result.hpp"
#include "base/source_file.hpp"

namespace dateline {

/// Word lists by name ("date.months", "place.person_titles", ...). A list maps a word or phrase in lower case to a
/// value: "january" -> "1", "mr" -> "". Rooms that use a list name it in one place.
class LanguagePack {
public:
    using Words = std::map<std::string, std::string, std::less<>>;

    using Lists = std::map<std::string, Words, std::less<>>;

    LanguagePack() : LanguagePack({}, {}) {}
    LanguagePack(std::string code, Lists lists);

    /// BCP 47 code of the language.
    [[nodiscard]] const std::string& code() const { return code_; }
    /// What the file says of the pack itself: "name" (what the language calls itself), "version". Empty when it does
    /// not.
    [[nodiscard]] const std::string& about(std::string_view key) const;
    /// A list by name; an empty one when the pack does not have it.
    [[nodiscard]] const Words& words(std::string_view list) const;
    /// The value of `word` (in lower case) in `list`.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view list, std::string_view word) const;

    /// Takes the entries of another file of the same language in; its own entries stay.
    void add_names(const LanguagePack& other);

    /// The compiled form, and back. Corrupt bytes are an Error.
    [[nodiscard]] std::string to_bytes() const;
    static Result<LanguagePack> from_bytes(std::string_view bytes);

private:
    struct Content;

    std::string code_;
    std::shared_ptr<const Content> content_;  ///< copies of a pack share it; it never changes
};

/// Reads configs/languages/<code>.yaml; docs/languages.md describes it. Keys, kinds and values are held against
/// pack_table.hpp, patterns are parsed; everything wrong is reported with its place. The names of months and weekdays
/// that ICU knows are added.
std::optional<LanguagePack> read_language_pack(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline

// DisplayLanguage: the language of a figure, with what its pack says of it beside what ICU knows. Without a pack a
// figure says what ICU says and leaves the rest out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

struct DisplayLanguage {
    using Texts = std::map<std::string, std::string, std::less<>>;

    DisplayLanguage() = default;
    // A code alone is a language of which no pack is known.
    DisplayLanguage(std::string tag) : code(std::move(tag)) {}  // NOLINT(google-explicit-constructor)
    DisplayLanguage(const char* tag) : code(tag) {}             // NOLINT(google-explicit-constructor)

    std::string code = "en";  ///< BCP 47
    Texts phrases{};          ///< templates by name: "circa" -> "c. {date}"
    Texts patterns{};         ///< ICU date patterns by skeleton in lower case, "ymmmd us" for one region
    Texts months{};           ///< "1" -> "January", "short 1" -> "Jan"; all twelve or none
    std::string digits{};     ///< the ten digits of the language; empty for 0 to 9
    Texts area_names{};       ///< names of countries and seas, by the base map's name in lower case

    bool operator==(const DisplayLanguage&) const = default;

    /// The template of this name with `{slot}` filled in; empty when the language does not say it.
    [[nodiscard]] std::string say(std::string_view phrase, std::string_view slot, std::string_view filled) const;
    /// `text` with its digits in those of the language.
    [[nodiscard]] std::string in_digits(std::string text) const;
    /// "12,500,000": digits in threes, with the language's mark between them or, where none is known, a narrow space.
    /// Four digits read well without one.
    [[nodiscard]] std::string number(double value) const;
    /// What has no name of its own: "Others", or a dash where the language does not say it.
    [[nodiscard]] std::string others() const;
    /// What the language calls a country or a sea.
    [[nodiscard]] const std::string& area_name(const std::string& name) const;
};

}  // namespace dateline

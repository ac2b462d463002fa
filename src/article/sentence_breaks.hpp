// Where sentences may end by UAX 29 (section 5, rules SB1 to SB998), read from ICU's property of each character. ICU's
// own iterator gives the same places and takes longer than all of date finding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// Walks over the boundaries of a text from left to right. A line break is a space here: it is where a paragraph was
/// wrapped.
class SentenceBreaks {
public:
    /// `ends_at_semicolon`: Greek asks its questions with ";" (CLDR's tailoring).
    explicit SentenceBreaks(std::string_view text, bool ends_at_semicolon = false)
        : text_(text), ends_at_semicolon_(ends_at_semicolon) {}

    /// The byte after the next sentence; nothing after the end of the text.
    std::optional<std::size_t> next();

    enum class Break : std::uint8_t;  ///< the class of a character

private:
    struct Character;
    void skip_plain(Break& before);
    [[nodiscard]] Character at(std::size_t offset) const;
    [[nodiscard]] bool goes_on_in_lower_case(std::size_t offset) const;

    std::string_view text_;
    bool ends_at_semicolon_;
    std::size_t here_ = 0;
};

}  // namespace dateline

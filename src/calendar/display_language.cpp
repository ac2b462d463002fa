#include "calendar/display_language.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

std::string DisplayLanguage::say(std::string_view phrase, std::string_view slot, std::string_view filled) const {
    const auto found = phrases.find(phrase);
    if (found == phrases.end()) return {};
    std::string text = found->second;
    const std::string mark = "{" + std::string(slot) + "}";
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) text.replace(at, mark.size(), filled);
    return text;
}

std::string DisplayLanguage::in_digits(std::string text) const {
    if (digits.empty()) return text;
    const std::u32string own = code_points(digits);
    std::u32string letters = code_points(text);
    for (char32_t& letter : letters) {
        if (letter >= U'0' && letter <= U'9') letter = own[letter - U'0'];
    }
    return to_utf8(letters);
}

std::string DisplayLanguage::number(double value) const {
    const auto own = phrases.find("thousands_mark");
    const std::string mark = own == phrases.end() ? "\u202f" : own->second;
    std::string text = format_number(std::abs(value));
    auto end = std::min(text.find('.'), text.size());
    for (bool is_long = end > 4; is_long && end > 3; end -= 3) text.insert(end - 3, mark);
    return (value < 0 ? "−" : "") + text;
}

std::string DisplayLanguage::others() const {
    const auto found = phrases.find("others");
    return found == phrases.end() ? "–" : found->second;
}

const std::string& DisplayLanguage::area_name(const std::string& name) const {
    if (area_names.empty()) return name;
    const auto found = area_names.find(to_lower_ascii(name));
    return found == area_names.end() ? name : found->second;
}

}  // namespace dateline

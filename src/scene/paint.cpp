#include "scene/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

// The digits after '#', or nothing when one of them is no hexadecimal digit.
std::optional<std::vector<unsigned>> hex_digits(std::string_view text) {
    std::vector<unsigned> digits;
    for (const char c : text) {
        const auto digit = hex_digit(c);
        if (!digit) return std::nullopt;
        digits.push_back(*digit);
    }
    return digits;
}

// For values that are known to be below 256.
std::uint8_t to_byte(unsigned value) {
    return static_cast<std::uint8_t>(value);
}

}  // namespace

double contrast(const Color& a, const Color& b) {
    const auto luminance = [](const Color& color) {
        const auto linear = [](std::uint8_t channel) {
            const double value = channel / 255.0;
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Result<Color> parse_color(std::string_view text) {
    const Error error{"expected a colour such as '#1b6ca8', found '" + std::string(text) + "'"};
    if (!text.starts_with('#')) return error;
    const auto digits = hex_digits(text.substr(1));
    if (!digits) return error;
    const auto pair = [&digits](std::size_t i) { return to_byte((*digits)[i] * 16 + (*digits)[i + 1]); };
    switch (digits->size()) {
        // A single digit stands for two of it: #fa0 is #ffaa00.
        case 3: return Color{to_byte((*digits)[0] * 17), to_byte((*digits)[1] * 17), to_byte((*digits)[2] * 17), 1};
        case 6: return Color{pair(0), pair(2), pair(4), 1};
        case 8: return Color{pair(0), pair(2), pair(4), pair(6) / 255.0};
        default: return error;
    }
}

std::string to_hex(const Color& color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : std::array{color.red, color.green, color.blue}) {
        text += digits[channel / 16];
        text += digits[channel % 16];
    }
    return text;
}

}  // namespace dateline

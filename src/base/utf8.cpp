#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dateline {

namespace {

constexpr char32_t replacement = U'\uFFFD';

unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

// Length of the sequence that a lead byte announces, 0 for a byte that cannot lead.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool is_overlong_or_surrogate(char32_t value, std::size_t length) {
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    return value < smallest[length] || (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF;
}

// The well-formed sequence at `offset`, or nothing.
std::optional<CodePoint> well_formed_at(std::string_view text, std::size_t offset) {
    const unsigned char lead = byte_at(text, offset);
    const std::size_t length = sequence_length(lead);
    if (length == 1) return CodePoint{lead, 1};
    if (length == 0 || offset + length > text.size()) return std::nullopt;
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byte_at(text, offset + i);
        if ((next & 0xC0U) != 0x80U) return std::nullopt;
        value = (value << 6U) | (next & 0x3FU);
    }
    if (is_overlong_or_surrogate(value, length)) return std::nullopt;
    return CodePoint{value, length};
}

// How many bytes from `offset` on are surely ASCII, in steps of eight: most text is.
std::size_t ascii_bytes_at(std::string_view text, std::size_t offset) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::size_t end = offset;
    for (std::uint64_t bytes = 0; end + sizeof bytes <= text.size(); end += sizeof bytes) {
        std::memcpy(&bytes, text.data() + end, sizeof bytes);
        if ((bytes & high_bits) != 0) break;
    }
    return end - offset;
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t offset) {
    return well_formed_at(text, offset).value_or(CodePoint{replacement, 1});
}

CodePoint decode_before(std::string_view text, std::size_t offset) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, offset); ++length) {
        const auto found = well_formed_at(text, offset - length);
        if (found && found->size == length) return *found;
    }
    return {replacement, 1};
}

std::u32string code_points(std::string_view text) {
    std::u32string decoded;
    decoded.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, size] = decode_at(text, offset);
        decoded += value;
        offset += size;
    }
    return decoded;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string encoded;
    encoded.reserve(text.size());
    for (const char32_t code_point : text) append_utf8(encoded, code_point);
    return encoded;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t plain = ascii_bytes_at(text, offset);
        count += plain;
        offset += plain;
        if (offset == text.size()) break;
        ++count;
        offset += decode_at(text, offset).size;
    }
    return count;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        offset += ascii_bytes_at(text, offset);
        if (offset == text.size()) break;
        const auto found = well_formed_at(text, offset);
        if (!found) return offset;
        offset += found->size;
    }
    return std::nullopt;
}

std::string to_valid_utf8(std::string_view text) {
    return to_utf8(code_points(text));
}

std::size_t display_width(char32_t c) {
    if ((c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    const bool wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
                      (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
                      (c >= 0x1F300 && c < 0x1FA00) || (c >= 0x20000 && c < 0x40000);
    return wide ? 2 : 1;
}

}  // namespace dateline

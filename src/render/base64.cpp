#include "render/base64.hpp"

#include <cstdint>

namespace dateline {

std::string to_base64(std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) -> std::uint32_t {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0;
        };
        // Three bytes are four letters; what the last group lacks is written as "=".
        const std::uint32_t group = (byte(0) << 16U) | (byte(1) << 8U) | byte(2);
        text += alphabet[group >> 18U];
        text += alphabet[(group >> 12U) & 63U];
        text += i + 1 < bytes.size() ? alphabet[(group >> 6U) & 63U] : '=';
        text += i + 2 < bytes.size() ? alphabet[group & 63U] : '=';
    }
    return text;
}

}  // namespace dateline

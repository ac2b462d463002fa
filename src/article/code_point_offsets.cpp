#include <algorithm>
#include <cstdint>
#include <cstring>

#include "article/article.hpp"

namespace dateline {

namespace {

constexpr std::size_t block_size = 64;

/// The code points that begin in a text, eight bytes at a time: all bytes but those of the form 10xxxxxx.
std::size_t count_starts(std::string_view text) {
    constexpr std::uint64_t low_bits = 0x0101010101010101;
    std::size_t count = 0;
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data(), 8);
        const std::uint64_t inner = (bytes >> 7U) & ~(bytes >> 6U) & low_bits;
        count += 8 - ((inner * low_bits) >> 56U);
    }
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
    return count;
}

}  // namespace

// One count for every 64 bytes keeps the table small and a query short.
CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    before_every_64_bytes_.reserve(text.size() / block_size + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += block_size) {
        before_every_64_bytes_.push_back(count);
        count += count_starts(text.substr(at, block_size));
    }
}

std::size_t CodePointOffsets::at(std::size_t byte_offset) const {
    const std::size_t offset = std::min(byte_offset, text_.size());
    const std::size_t block = offset / block_size;
    const auto rest = text_.substr(block * block_size, offset - block * block_size);
    return before_every_64_bytes_[block] + count_starts(rest);
}

}  // namespace dateline

#include <algorithm>

#include "article/article.hpp"

namespace dateline {

namespace {

constexpr std::size_t block_size = 64;

bool starts_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
}

}  // namespace

// One count for every 64 bytes keeps the table small and a query short.
CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    before_every_64_bytes_.reserve(text.size() / block_size + 1);
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += block_size) {
        before_every_64_bytes_.push_back(count);
        count += static_cast<std::size_t>(std::ranges::count_if(text.substr(at, block_size), starts_code_point));
    }
}

std::size_t CodePointOffsets::at(std::size_t byte_offset) const {
    const std::size_t offset = std::min(byte_offset, text_.size());
    const std::size_t block = offset / block_size;
    const auto rest = text_.substr(block * block_size, offset - block * block_size);
    return before_every_64_bytes_[block] + static_cast<std::size_t>(std::ranges::count_if(rest, starts_code_point));
}

}  // namespace dateline

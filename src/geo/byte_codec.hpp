// Whole numbers as bytes: little-endian words and variable-length integers (LEB128), signed ones in zigzag order.
// Reading never leaves the given bytes: past their end, or at a malformed number, the reader fails and stays failed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Appends the `width` low bytes of `value`, lowest first.
inline void put_word(std::string& out, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

inline void put_varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

/// Small numbers of either sign become small unsigned ones: 0, -1, 1, -2, ...
inline void put_signed_varint(std::string& out, std::int64_t value) {
    put_varint(out, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

/// Reads what the functions above wrote.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t remaining() const { return bytes_.size() - at_; }

    std::uint64_t word(int width) {
        if (remaining() < static_cast<std::size_t>(width)) return fail();
        std::uint64_t value = 0;
        for (int i = 0; i < width; ++i) value |= std::uint64_t{next()} << (8 * i);
        return value;
    }

    std::uint32_t word32() { return static_cast<std::uint32_t>(word(4)); }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
            const std::uint8_t byte = next();
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return value;
        }
        return fail();
    }

    /// Fails beyond +-2^30, so that sums of damaged numbers cannot overflow.
    std::int64_t signed_varint() {
        std::uint64_t value = varint();
        if (value > std::uint64_t{1} << 31) value = fail();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }

    /// The next `size` bytes; empty after a failure.
    std::string_view bytes(std::uint64_t size) {
        if (size > remaining()) {
            fail();
            return {};
        }
        at_ += static_cast<std::size_t>(size);
        return bytes_.substr(at_ - static_cast<std::size_t>(size), static_cast<std::size_t>(size));
    }

private:
    std::uint8_t next() { return static_cast<std::uint8_t>(bytes_[at_++]); }

    std::uint64_t fail() {
        at_ = bytes_.size();
        failed_ = true;
        return 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace dateline

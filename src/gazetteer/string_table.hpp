// The texts of a compiled gazetteer, referred to by their offset.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/spooled_bytes.hpp"

namespace dateline {

/// Writes each text as its length in 16 bits and its bytes. A text that was written lately is not written again: a
/// table of fixed size remembers, so that memory stays bounded and frequent codes are stored about once.
class StringTable {
public:
    /// Scratch files go to `folder`.
    StringTable(const std::string& folder, std::size_t memory);

    /// The offset of a text, of which at most 65,535 bytes are kept. An Error beyond 4 GiB of texts.
    Result<std::uint32_t> add(std::string_view text);

    [[nodiscard]] const SpooledBytes& bytes() const { return bytes_; }

private:
    struct Remembered {
        std::string text{};
        std::uint32_t offset = 0;
        bool is_used = false;
    };

    SpooledBytes bytes_;
    std::vector<Remembered> remembered_;
};

}  // namespace dateline

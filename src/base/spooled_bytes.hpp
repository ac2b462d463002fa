// Bytes of which only so many are held in memory: what is more goes to a nameless scratch file, which is gone when the
// object or the program ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dateline {

/// Takes bytes piece by piece.
using ByteSink = std::function<Result<void>(std::string_view)>;

/// Grows at its end and is read from anywhere.
class SpooledBytes {
public:
    /// Holds up to `memory` bytes in memory and the others in a scratch file in `folder`.
    SpooledBytes(std::string folder, std::size_t memory) : folder_(std::move(folder)), memory_(memory) {}
    SpooledBytes(SpooledBytes&& other) noexcept;
    SpooledBytes(const SpooledBytes&) = delete;
    SpooledBytes& operator=(const SpooledBytes&) = delete;
    SpooledBytes& operator=(SpooledBytes&&) = delete;
    ~SpooledBytes();

    Result<void> append(std::string_view bytes);
    [[nodiscard]] std::uint64_t size() const { return in_file_ + tail_.size(); }

    /// At most `size` of the bytes from `offset` on, which must not lie beyond the end; empty only at the end.
    [[nodiscard]] Result<std::string> read(std::uint64_t offset, std::size_t size) const;

    /// Gives all bytes to `sink`, in order.
    Result<void> copy_to(const ByteSink& sink) const;

private:
    Result<void> spill();

    std::string folder_;
    std::size_t memory_;
    std::string tail_{};         ///< the last bytes, which are not in the file
    std::uint64_t in_file_ = 0;  ///< how many bytes are in the file
    int descriptor_ = -1;
};

}  // namespace dateline

// WordSieve: a quick "no" before a look-up. Most words of a text are in none of the lists that are asked for them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Tells words that are not in a set from those that may be: a Bloom filter with one hash over the first and the last
/// byte and the length, which costs less than any hash over the whole word.
template <std::size_t rows>
class BasicWordSieve {
public:
    /// `word` is not empty.
    void add(std::string_view word) { rows_[word.size() % rows_.size()] |= bit_of(word); }
    [[nodiscard]] bool may_have(std::string_view word) const {
        return !word.empty() && (rows_[word.size() % rows_.size()] & bit_of(word)) != 0;
    }

private:
    static std::uint64_t bit_of(std::string_view word) {
        constexpr unsigned spread = 11;
        const unsigned first = static_cast<unsigned char>(word.front());
        const unsigned last = static_cast<unsigned char>(word.back());
        return std::uint64_t{1} << ((first + spread * last + word.size()) % 64);
    }

    std::array<std::uint64_t, rows> rows_{};  ///< by the length of the word
};

/// For lists of some hundred words, and for a few.
using WordSieve = BasicWordSieve<16>;
using SmallWordSieve = BasicWordSieve<4>;

}  // namespace dateline

// WordTable: what is known of a word, found by its bytes. A text repeats its words: what is worked out once for a word
// is looked up for all others, and this look-up is most of what reading a token costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A hash table with open addressing. Its values and the texts of its words stay where they are until `clear`; its
/// order is never seen.
template <class Value>
class WordTable {
public:
    /// The value of a word; it is made by `make(text)` the first time, where `text` lives as long as the value.
    template <class Make>
    Value& get(std::string_view word, Make make) {
        if (2 * (entries_.size() + 1) > slots_.size()) grow();
        const std::uint64_t hash = hash_of(word);
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entry != 0) {
            Entry& entry = entries_[slots_[at].entry - 1];
            if (slots_[at].hash == high_half(hash) && entry.word == word) return entry.value;
            at = (at + 1) & (slots_.size() - 1);
        }
        Entry& entry = entries_.emplace_back();
        entry.word = word;
        entry.value = make(std::string_view(entry.word));
        slots_[at] = {high_half(hash), static_cast<std::uint32_t>(entries_.size())};
        return entry.value;
    }

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    void clear() {
        slots_.clear();
        entries_.clear();
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< its number counted from 1; 0 is an empty slot
    };
    struct Entry {
        std::string word;
        Value value{};
    };
    std::vector<Slot> slots_;  ///< a power of two of them
    std::deque<Entry> entries_;

    static std::uint32_t high_half(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

    /// Multiplies eight bytes at a time; the last eight may overlap those before.
    static std::uint64_t hash_of(std::string_view word) {
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;  // 2^64 / the golden ratio, Knuth's multiplicative hash
        std::uint64_t hash = word.size() * factor;
        const auto mix = [&hash](std::uint64_t bytes) {
            hash = (hash ^ bytes) * factor;
            hash ^= hash >> 29U;
        };
        while (word.size() > 8) {
            mix(eight_bytes(word));
            word.remove_prefix(8);
        }
        mix(up_to_eight_bytes(word));
        return hash;
    }

    static std::uint64_t eight_bytes(std::string_view word) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, word.data(), 8);
        return bytes;
    }

    static std::uint64_t up_to_eight_bytes(std::string_view word) {
        if (word.size() == 8) return eight_bytes(word);
        if (word.size() >= 4) {
            std::uint32_t first = 0;
            std::uint32_t last = 0;
            std::memcpy(&first, word.data(), 4);
            std::memcpy(&last, word.data() + word.size() - 4, 4);
            return (std::uint64_t{first} << 32U) | last;
        }
        std::uint64_t bytes = 0;
        for (const char c : word) bytes = bytes << 8U | static_cast<unsigned char>(c);
        return bytes;
    }

    void grow() {
        constexpr std::size_t fewest_slots = 1024;
        std::vector<Slot> larger(slots_.empty() ? fewest_slots : 2 * slots_.size());
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const std::uint64_t hash = hash_of(entries_[i].word);
            std::size_t at = hash & (larger.size() - 1);
            while (larger[at].entry != 0) at = (at + 1) & (larger.size() - 1);
            larger[at] = {high_half(hash), static_cast<std::uint32_t>(i + 1)};
        }
        slots_ = std::move(larger);
    }
};

}  // namespace dateline

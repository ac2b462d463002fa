// WordTable: what is known of a word, found by its bytes. A text repeats its words: what is worked out once for a word
// is looked up for all others, and this look-up is most of what reading a token costs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text_arena.hpp"

namespace dateline {

/// A hash table with open addressing. Its values and the texts of its words stay where they are until `clear`; its
/// order is never seen. Small values make it fast: those of the words that every text has then stay in the cache.
template <class Value>
class WordTable {
public:
    /// The value of a word; it is made by `make(text, arena)` the first time, where `text` and what the arena keeps
    /// live as long as the value.
    template <class Make>
    Value& get(std::string_view word, Make make) {
        return get(word, hash_of(word), make);
    }

    /// The value of a word, or null when it has none.
    [[nodiscard]] const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const std::uint64_t hash = hash_of(word);
        for (std::size_t at = hash & (slots_.size() - 1); slots_[at].entry != nullptr;
             at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].hash == hash && slots_[at].entry->is(word)) return &slots_[at].entry->value;
        }
        return nullptr;
    }

    /// `get` for many words at once: `use(i, value)` for each `word_of(i)`, in order; `make(i, text, arena)` makes
    /// values. The memory of some words is asked for together, which hides most of what a look-up waits for.
    template <class WordOf, class Make, class Use>
    void get_each(std::size_t count, WordOf word_of, Make make, Use use) {
        constexpr std::size_t together = 32;
        std::array<std::uint64_t, together> hashes{};
        if (slots_.empty()) grow();
        for (std::size_t first = 0; first < count; first += together) {
            const std::size_t words = std::min(together, count - first);
            for (std::size_t i = 0; i < words; ++i) {
                hashes[i] = hash_of(word_of(first + i));
                __builtin_prefetch(&slots_[hashes[i] & (slots_.size() - 1)]);
            }
            for (std::size_t i = 0; i < words; ++i) {
                __builtin_prefetch(slots_[hashes[i] & (slots_.size() - 1)].entry);
            }
            for (std::size_t i = 0; i < words; ++i) {
                use(first + i, get(word_of(first + i), hashes[i], [&](std::string_view text, TextArena& arena) {
                        return make(first + i, text, arena);
                    }));
            }
        }
    }

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    void clear() {
        slots_.clear();
        entries_.clear();
        arena_.clear();
    }

private:
    template <class Make>
    Value& get(std::string_view word, std::uint64_t hash, Make make) {
        if (2 * (entries_.size() + 1) > slots_.size()) grow();
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entry != nullptr) {
            if (slots_[at].hash == hash && slots_[at].entry->is(word)) return slots_[at].entry->value;
            at = (at + 1) & (slots_.size() - 1);
        }
        Entry& entry = entries_.emplace_back(arena_.keep(word));
        entry.value = make(entry.word, arena_);
        slots_[at] = {hash, &entry};
        return entry.value;
    }

    struct Entry {
        explicit Entry(std::string_view text) : word(text) {}

        std::string_view word;
        Value value{};

        /// For a text with the same hash: two words of the same length up to eight bytes never share one.
        [[nodiscard]] bool is(std::string_view text) const {
            return word.size() == text.size() && (text.size() <= 8 || word == text);
        }
    };
    struct Slot {
        std::uint64_t hash = 0;
        Entry* entry = nullptr;  ///< null for an empty slot
    };
    std::vector<Slot> slots_;  ///< a power of two of them
    std::deque<Entry> entries_;
    TextArena arena_;

    /// Multiplies eight bytes at a time; the last eight may overlap those before. Each step can be undone, so that
    /// words of one length that differ in their only eight bytes differ in their hashes.
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
        if (word.empty()) return 0;
        const auto byte = [&](std::size_t at) -> std::uint64_t { return static_cast<unsigned char>(word[at]); };
        return byte(0) << 16U | byte(word.size() / 2) << 8U | byte(word.size() - 1);
    }

    void grow() {
        constexpr std::size_t fewest_slots = 1024;
        std::vector<Slot> larger(slots_.empty() ? fewest_slots : 2 * slots_.size());
        for (const Slot& slot : slots_) {
            if (slot.entry == nullptr) continue;
            std::size_t at = slot.hash & (larger.size() - 1);
            while (larger[at].entry != nullptr) at = (at + 1) & (larger.size() - 1);
            larger[at] = slot;
        }
        slots_ = std::move(larger);
    }
};

}  // namespace dateline

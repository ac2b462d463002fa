#include "gazetteer/name_filter.hpp"

#include <algorithm>
#include <cstring>

namespace dateline {

namespace {

constexpr std::size_t bits_per_key = 14;
constexpr int bits_set = 4;

/// The high half of a hash chooses the word, the low half the bits in it.
std::size_t word_of(std::uint64_t hash, std::size_t words) {
    return static_cast<std::size_t>(((hash >> 32U) * words) >> 32U);
}

std::uint64_t bits_of(std::uint64_t hash) {
    std::uint64_t bits = 0;
    for (int i = 0; i < bits_set; ++i) bits |= std::uint64_t{1} << (hash >> (6U * static_cast<unsigned>(i)) & 63U);
    return bits;
}

}  // namespace

std::string NameFilter::build(std::vector<std::uint64_t> hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    std::vector<std::uint64_t> words((hashes.size() * bits_per_key + 63) / 64, 0);
    for (const std::uint64_t hash : hashes) words[word_of(hash, words.size())] |= bits_of(hash);
    std::string bytes(words.size() * sizeof(std::uint64_t), '\0');
    if (!words.empty()) std::memcpy(bytes.data(), words.data(), bytes.size());
    return bytes;
}

bool NameFilter::may_hold(std::uint64_t hash) const {
    if (words_.size() == 0) return false;
    const std::uint64_t bits = bits_of(hash);
    return (words_[word_of(hash, words_.size())] & bits) == bits;
}

}  // namespace dateline

// Sorted readings -> the sections that find the readings of a name: tries in shards, ranges and postings.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/spooled_bytes.hpp"
#include "gazetteer/reading_sorter.hpp"

namespace dateline {

/// Holds the names of one shard in memory, never more.
class NameIndexWriter {
public:
    /// See gazetteer_layout::names_per_shard; tests take fewer. Scratch files go to `folder`.
    NameIndexWriter(const std::string& folder, std::size_t section_memory, std::size_t names_per_shard);

    /// The next reading in the order of `comes_before`. Of several readings of a name by one place the first counts.
    Result<void> add(const NameReading& reading);
    /// To be called once, after the last reading.
    Result<void> finish();

    [[nodiscard]] const std::string& shards() const { return shards_; }
    [[nodiscard]] const std::string& shard_names() const { return shard_names_; }
    [[nodiscard]] const SpooledBytes& tries() const { return tries_; }
    [[nodiscard]] const SpooledBytes& ranges() const { return ranges_; }
    [[nodiscard]] const SpooledBytes& postings() const { return postings_; }

private:
    Result<void> close_shard();
    Result<void> add_shard_record(const std::string& trie);

    std::size_t names_per_shard_;
    std::string shards_{};
    std::string shard_names_{};
    SpooledBytes tries_;
    SpooledBytes ranges_;
    SpooledBytes postings_;
    std::vector<std::string> names_{};   ///< of the open shard
    std::vector<std::size_t> starts_{};  ///< of the postings of each name
    std::vector<std::uint32_t> held_{};  ///< the postings of the open shard
    std::uint32_t first_number_ = 0;     ///< of the open shard
    std::uint64_t written_ = 0;          ///< postings of the shards that are closed
};

}  // namespace dateline

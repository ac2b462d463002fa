#include "gazetteer/name_index_writer.hpp"

#include <limits>

#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/name_trie.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

using namespace gazetteer_layout;

namespace {

constexpr std::size_t trie_alignment = 16;

}  // namespace

NameIndexWriter::NameIndexWriter(const std::string& folder, std::size_t section_memory, std::size_t shard_names)
    : names_per_shard_(shard_names),
      tries_(folder, section_memory),
      ranges_(folder, section_memory),
      postings_(folder, section_memory) {}

Result<void> NameIndexWriter::add(const NameReading& reading) {
    if (names_.empty() || names_.back() != reading.name) {
        if (names_.size() == names_per_shard_) {
            if (auto closed = close_shard(); !closed) return closed;
        }
        names_.emplace_back(reading.name);
        starts_.push_back(held_.size());
    }
    // Readings of one name by one place follow one another: the order of the others depends on the place alone.
    const bool is_repeated = held_.size() > starts_.back() && held_.back() >> kind_bits == reading.place;
    if (!is_repeated) held_.push_back(reading.place << kind_bits | static_cast<std::uint32_t>(reading.kind));
    return {};
}

Result<void> NameIndexWriter::finish() {
    if (auto closed = close_shard(); !closed) return closed;
    std::string end;
    pack(end, static_cast<std::uint32_t>(written_));
    return ranges_.append(end);
}

/// The trie numbers names in an order of its own, so the postings are written in the order of those numbers: then one
/// array of starts leads from a number to its readings.
Result<void> NameIndexWriter::close_shard() {
    if (names_.empty()) return {};
    if (written_ + held_.size() > std::numeric_limits<std::uint32_t>::max()) {
        return Error{"a gazetteer of more than 4294967295 readings is too large"};
    }
    const std::string trie = NameTrie::build(names_);
    const Result<NameTrie> opened = NameTrie::open(trie);
    if (!opened) return opened.error();
    std::vector<std::size_t> by_number(names_.size());
    for (std::size_t index = 0; index < names_.size(); ++index) {
        const std::optional<std::uint32_t> number = opened->number_of(names_[index]);
        DATELINE_ASSERT(number.has_value(), "every name that was put into the trie is found in it");
        by_number[*number] = index;
    }
    starts_.push_back(held_.size());
    std::string range_bytes;
    std::string posting_bytes;
    for (const std::size_t index : by_number) {
        pack(range_bytes, static_cast<std::uint32_t>(written_));
        for (std::size_t at = starts_[index]; at < starts_[index + 1]; ++at) pack(posting_bytes, held_[at]);
        written_ += starts_[index + 1] - starts_[index];
    }
    if (auto appended = ranges_.append(range_bytes); !appended) return appended;
    if (auto appended = postings_.append(posting_bytes); !appended) return appended;
    return add_shard_record(trie);
}

Result<void> NameIndexWriter::add_shard_record(const std::string& trie) {
    pack(shards_, ShardRecord{tries_.size(), trie.size(), checksum(trie), first_number_,
                              static_cast<std::uint32_t>(shard_names_.size()),
                              static_cast<std::uint32_t>(names_.front().size()), 0});
    shard_names_ += names_.front();
    first_number_ += static_cast<std::uint32_t>(names_.size());
    names_.clear();
    starts_.clear();
    held_.clear();
    if (auto appended = tries_.append(trie); !appended) return appended;
    return tries_.append(std::string((trie_alignment - trie.size() % trie_alignment) % trie_alignment, '\0'));
}

}  // namespace dateline

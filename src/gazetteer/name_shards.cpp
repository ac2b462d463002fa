#include "gazetteer/name_shards.hpp"

#include <algorithm>

#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

using gazetteer_layout::ShardRecord;

/// Tries of at most so many bytes are checked at opening: some milliseconds.
constexpr std::size_t checked_at_once = 32UL << 20U;

Error damaged() {
    return {"the compiled data file 'DLGAZETT' is damaged: its name index does not have its checksum",
            {},
            "build it again with 'dateline data build'"};
}

bool lies_inside(std::uint64_t offset, std::uint64_t size, std::string_view bytes) {
    return offset <= bytes.size() && size <= bytes.size() - offset;
}

}  // namespace

Result<NameShards> NameShards::open(std::string_view records, std::string_view names, std::string_view tries) {
    const PackedArray<ShardRecord> array(records);
    NameShards result;
    for (std::size_t index = 0; index < array.size(); ++index) {
        const ShardRecord record = array[index];
        if (!lies_inside(record.trie_offset, record.trie_size, tries)) return damaged();
        if (!lies_inside(record.name_offset, record.name_size, names)) return damaged();
        auto shard = std::make_unique<Shard>();
        shard->first_name = names.substr(record.name_offset, record.name_size);
        shard->bytes = tries.substr(record.trie_offset, record.trie_size);
        shard->checksum = record.trie_checksum;
        shard->first_number = record.first_number;
        result.shards_.push_back(std::move(shard));
    }
    if (tries.size() <= checked_at_once) {
        if (auto checked = result.verify(); !checked) return checked.error();
    }
    return result;
}

const NameTrie* NameShards::trie_of(Shard& shard) {
    std::call_once(shard.once, [&shard] {
        if (dateline::checksum(shard.bytes) != shard.checksum) return;
        Result<NameTrie> opened = NameTrie::open(shard.bytes);
        if (opened) shard.trie.emplace(std::move(opened).value());
    });
    return shard.trie ? &*shard.trie : nullptr;
}

std::optional<std::size_t> NameShards::part_of(std::string_view name) const {
    const auto after = std::upper_bound(
        shards_.begin(), shards_.end(), name,
        [](std::string_view sought, const std::unique_ptr<Shard>& shard) { return sought < shard->first_name; });
    if (after == shards_.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - shards_.begin()) - 1;
}

std::optional<std::uint32_t> NameShards::number_of(std::string_view name) const {
    const std::optional<std::size_t> part = part_of(name);
    if (!part) return std::nullopt;
    const NameTrie* trie = trie_of(*shards_[*part]);
    const std::optional<std::uint32_t> number = trie != nullptr ? trie->number_of(name) : std::nullopt;
    return number ? std::optional(shards_[*part]->first_number + *number) : std::nullopt;
}

bool NameShards::has_longer(std::string_view words) const {
    const std::string prefix = std::string(words) + ' ';
    // The names with a prefix follow one another: some in the part where the prefix itself would stand, or the first
    // of the next part.
    const std::optional<std::size_t> part = part_of(prefix);
    const std::size_t next = part ? *part + 1 : 0;
    if (next < shards_.size() && shards_[next]->first_name.starts_with(prefix)) return true;
    const NameTrie* trie = part ? trie_of(*shards_[*part]) : nullptr;
    return trie != nullptr && trie->has_prefix(prefix);
}

Result<void> NameShards::verify() const {
    const bool good = std::ranges::all_of(shards_, [](const auto& shard) { return trie_of(*shard) != nullptr; });
    return good ? Result<void>() : damaged();
}

}  // namespace dateline

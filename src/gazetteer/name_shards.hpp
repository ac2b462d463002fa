// The names of a compiled gazetteer: tries over consecutive parts of the sorted names. Opening costs nothing that grows
// with the names: a trie is checked and opened when one of its names is first asked for.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "gazetteer/name_trie.hpp"

namespace dateline {

/// Names in sorted parts. May be asked from several threads.
class NameShards {
public:
    /// Over the sections `shards`, `shard_names` and `tries` of a file, which must outlive the result. Small files are
    /// checked whole here; of a larger one a part that is found damaged later has no names.
    static Result<NameShards> open(std::string_view records, std::string_view names, std::string_view tries);

    /// The number of a name over all parts.
    [[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view name) const;
    /// Whether a name of more words begins with `words`.
    [[nodiscard]] bool has_longer(std::string_view words) const;

    /// An Error when a part does not have its checksum. Reads all of them.
    [[nodiscard]] Result<void> verify() const;

private:
    struct Shard {
        std::string_view first_name;
        std::string_view bytes;
        std::uint64_t checksum = 0;
        std::uint32_t first_number = 0;
        std::once_flag once{};
        std::optional<NameTrie> trie{};  ///< after `once`; absent when the bytes are damaged
    };

    /// The index of the part in which a name would stand; nothing when it stands before all of them.
    [[nodiscard]] std::optional<std::size_t> part_of(std::string_view name) const;
    [[nodiscard]] static const NameTrie* trie_of(Shard& shard);

    std::vector<std::unique_ptr<Shard>> shards_;
};

}  // namespace dateline

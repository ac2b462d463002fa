// The layout of gazetteer.bin, which its writer and its reader share.
#pragma once

#include <cstdint>
#include <type_traits>

#include "gazetteer/section_file.hpp"

namespace dateline::gazetteer_layout {

inline constexpr FileKind kind{"DLGAZETT", 4};

/// Sections by number. The shards stand first: the checksums in them guard the tries, which are read without bounds
/// checks.
enum Section : std::size_t {
    shards,       ///< ShardRecord by first name
    shard_names,  ///< the first name of each shard
    tries,        ///< the tries of the shards
    ranges,       ///< for each name number the start of its postings, and the end of the last
    postings,     ///< readings of names: place << 3 | kind, most prominent first
    places,       ///< PlaceRecord by place id
    boxes,        ///< BoxRecord, referred to by places
    keys,         ///< KeyRecord, sorted
    countries,    ///< CodeRecord, sorted
    admin1,       ///< CodeRecord, sorted
    strings,      ///< 16-bit length and bytes, referred to by offset
    attribution,  ///< text
    section_count,
};

inline constexpr std::uint32_t no_box = 0xFFFFFFFF;
inline constexpr unsigned kind_bits = 3;
/// Names in one trie: so many are held in memory while it is built, and checked when one of them is first asked for.
inline constexpr std::size_t names_per_shard = 1U << 20U;

/// A part of the sorted names: its trie, and the number of its first name by the order of its trie.
struct ShardRecord {
    std::uint64_t trie_offset;
    std::uint64_t trie_size;
    std::uint64_t trie_checksum;
    std::uint32_t first_number;
    std::uint32_t name_offset;
    std::uint32_t name_size;
    std::uint32_t unused;
};
static_assert(sizeof(ShardRecord) == 40 && std::is_trivially_copyable_v<ShardRecord>);

/// A place. Coordinates are in millionths of a degree; text fields are offsets into the strings.
struct PlaceRecord {
    std::uint32_t key;
    std::uint32_t name;
    std::uint32_t feature_code;
    std::uint32_t country;
    std::uint32_t admin1;
    std::uint32_t population;
    std::int32_t lon;
    std::int32_t lat;
    std::uint32_t box;
    std::uint16_t feature;
    std::uint16_t rank;
};
static_assert(sizeof(PlaceRecord) == 40 && std::is_trivially_copyable_v<PlaceRecord>);

/// A box in millionths of a degree.
struct BoxRecord {
    std::int32_t west;
    std::int32_t south;
    std::int32_t east;
    std::int32_t north;
};

/// The low half of the checksum of a place's key; keys that share it are told apart by the place's own key.
struct KeyRecord {
    std::uint32_t key_hash;
    std::uint32_t place;
};

/// The place of a country code, or of an admin-1 code within a country: hash of the text "CC" or "CC.code".
struct CodeRecord {
    std::uint64_t code_hash;
    std::uint32_t place;
    std::uint32_t unused;
};

}  // namespace dateline::gazetteer_layout

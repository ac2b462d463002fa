// The layout of gazetteer.bin, which its writer and its reader share.
#pragma once

#include <cstdint>
#include <type_traits>

#include "gazetteer/section_file.hpp"

namespace dateline::gazetteer_layout {

inline constexpr FileKind kind{"DLGAZETT", 1};

/// Sections by number. The trie stands first: it is the one that is read without bounds checks.
enum Section : std::size_t {
    trie,         ///< folded names
    ranges,       ///< for each name number the start of its postings, and the end of the last
    postings,     ///< readings of names: place << 3 | kind, most prominent first
    places,       ///< PlaceRecord by place id
    boxes,        ///< BoxRecord, referred to by places
    countries,    ///< CodeRecord, sorted
    admin1,       ///< CodeRecord, sorted
    strings,      ///< 16-bit length and bytes, referred to by offset
    attribution,  ///< text
    section_count,
};

inline constexpr std::uint32_t no_box = 0xFFFFFFFF;
inline constexpr unsigned kind_bits = 3;

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

/// The place of a country code, or of an admin-1 code within a country: hash of the text "CC" or "CC.code".
struct CodeRecord {
    std::uint64_t code_hash;
    std::uint32_t place;
    std::uint32_t unused;
};

}  // namespace dateline::gazetteer_layout

// The bytes of a compiled base map, little-endian (sizes in brackets):
//
//   head       "DLBASE01", check sum of all that follows (8), size of the file (8), sheets (4), attribution (4 + text)
//   directory  per sheet: layer (1), detail (1), features (4), offsets of its records, geometry and text (3 x 8)
//   records    per feature: box west, south, east, north in 1/8192 degree (4 x 4); geometry offset, geometry size and
//              text offset within the sheet's sections (3 x 4); size of the code (2) and of the name (2)
//   geometry   per feature: number of parts; per part: kind, number of points, box (its corner as seen from the
//              feature's, its extent), size in bytes, points: each as the difference from the one before, the first
//              from the corner of the part's box. All of these are variable-length integers
//   text       per feature: code and name
//
// A part whose box lies outside the wanted one is skipped without decoding its points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/basemap.hpp"

namespace dateline::basemap_format {

inline constexpr std::string_view magic = "DLBASE01";
inline constexpr std::int64_t grid = 8192;  ///< steps per degree
inline constexpr std::int64_t turn = 360 * grid;
inline constexpr std::size_t head_size = 32;  ///< without the attribution
inline constexpr std::size_t entry_size = 30;
inline constexpr std::size_t record_size = 32;

enum class PartKind : std::uint8_t { outer, hole, line };

/// A box in grid steps; east may lie past 180 degrees.
struct GridBox {
    std::int64_t west = 0;
    std::int64_t south = 0;
    std::int64_t east = 0;
    std::int64_t north = 0;

    bool operator==(const GridBox&) const = default;
};

/// One row of the directory. Offsets count from the start of the file.
struct SheetEntry {
    BasemapLayer layer = BasemapLayer::countries;
    Detail detail = Detail::world;
    std::size_t features = 0;
    std::size_t records = 0;
    std::size_t geometry = 0;
    std::size_t text = 0;
};

/// What stands before the first record.
struct Head {
    std::uint64_t checksum = 0;
    std::string attribution;
    std::vector<SheetEntry> sheets;
};

/// FNV-1a over 64-bit words and the remaining bytes: enough to tell a damaged file, no more.
std::uint64_t checksum_of(std::string_view bytes);

}  // namespace dateline::basemap_format

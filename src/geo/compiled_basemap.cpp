#include "geo/compiled_basemap.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "geo/byte_codec.hpp"

namespace dateline {

namespace {

using namespace basemap_format;

/// A feature's record, its box as a wanted one can be compared with it.
struct Record {
    GridBox box;
    std::uint32_t geometry = 0;
    std::uint32_t geometry_size = 0;
    std::uint32_t text = 0;
    std::size_t code_size = 0;
    std::size_t name_size = 0;
};

Record read_record(std::string_view bytes) {
    ByteReader reader(bytes);
    const auto side = [&reader] { return std::int64_t{static_cast<std::int32_t>(reader.word32())}; };
    Record record;
    record.box.west = side();
    record.box.south = side();
    record.box.east = side();
    record.box.north = side();
    record.geometry = reader.word32();
    record.geometry_size = reader.word32();
    record.text = reader.word32();
    record.code_size = static_cast<std::size_t>(reader.word(2));
    record.name_size = static_cast<std::size_t>(reader.word(2));
    return record;
}

GridBox to_grid(const GeoBox& box) {
    const auto down = [](Degrees angle) { return std::llround(std::floor(angle.value() * static_cast<double>(grid))); };
    const auto up = [](Degrees angle) { return std::llround(std::ceil(angle.value() * static_cast<double>(grid))); };
    return {down(box.west), down(box.south), up(box.east), up(box.north)};
}

/// Whether two boxes touch, whatever whole turns lie between them.
bool touch(const GridBox& a, const GridBox& b) {
    if (a.south > b.north || b.south > a.north) return false;
    const std::int64_t ahead = ((b.west - a.west) % turn + turn) % turn;
    return ahead <= a.east - a.west || turn - ahead <= b.east - b.west;
}

Degrees degrees(std::int64_t steps) {
    return Degrees(static_cast<double>(steps) / static_cast<double>(grid));
}

bool is_on_globe(std::int64_t x, std::int64_t y) {
    return y >= -90 * grid && y <= 90 * grid && x >= -2 * turn && x <= 2 * turn;
}

/// The points of a part; empty when they are damaged.
GeoPath read_points(std::string_view bytes, std::size_t count, std::int64_t x, std::int64_t y) {
    GeoPath path;
    path.reserve(count);
    ByteReader reader(bytes);
    for (std::size_t i = 0; i < count; ++i) {
        x += reader.signed_varint();
        y += reader.signed_varint();
        if (!is_on_globe(x, y)) return {};
        path.push_back({degrees(x), degrees(y)});
    }
    if (reader.failed() || reader.remaining() != 0) return {};
    return path;
}

void add_part(GeoFeature& feature, PartKind kind, GeoPath path) {
    if (path.empty()) return;
    if (kind == PartKind::line) feature.lines.push_back(std::move(path));
    if (kind == PartKind::outer) feature.polygons.push_back({std::move(path), {}});
    if (kind == PartKind::hole && !feature.polygons.empty()) feature.polygons.back().holes.push_back(std::move(path));
}

/// Decodes the parts that touch `wanted` into `feature`; false when the bytes are damaged.
bool read_parts(std::string_view bytes, const GridBox& box, const GridBox& wanted, GeoFeature& feature) {
    ByteReader reader(bytes);
    const std::uint64_t parts = reader.varint();
    bool skip_holes = false;
    for (std::uint64_t i = 0; i < parts; ++i) {
        const std::uint64_t kind = reader.varint();
        const std::uint64_t count = reader.varint();
        GridBox part;
        part.west = box.west + reader.signed_varint();
        part.south = box.south + reader.signed_varint();
        part.east = part.west + reader.signed_varint();
        part.north = part.south + reader.signed_varint();
        const std::string_view points = reader.bytes(reader.varint());
        // Every point takes two bytes at least: a damaged count must not reserve memory.
        if (reader.failed() || kind > static_cast<std::uint64_t>(PartKind::line) || count > points.size() / 2)
            return false;
        const auto part_kind = static_cast<PartKind>(kind);
        const bool outside = !touch(part, wanted);
        if (part_kind == PartKind::outer) skip_holes = outside;
        if (outside || (part_kind == PartKind::hole && skip_holes)) continue;
        GeoPath path = read_points(points, static_cast<std::size_t>(count), part.west, part.south);
        if (path.empty()) return false;
        add_part(feature, part_kind, std::move(path));
    }
    return reader.remaining() == 0;
}

/// The levels of detail in the order in which they stand in for a missing one.
std::array<Detail, 3> nearest_levels(Detail detail) {
    switch (detail) {
        case Detail::world: return {Detail::world, Detail::continent, Detail::region};
        case Detail::continent: return {Detail::continent, Detail::region, Detail::world};
        case Detail::region: break;
    }
    return {Detail::region, Detail::continent, Detail::world};
}

SheetEntry read_entry(ByteReader& reader) {
    SheetEntry entry;
    entry.layer = static_cast<BasemapLayer>(reader.word(1));
    entry.detail = static_cast<Detail>(reader.word(1));
    entry.features = reader.word32();
    entry.records = static_cast<std::size_t>(reader.word(8));
    entry.geometry = static_cast<std::size_t>(reader.word(8));
    entry.text = static_cast<std::size_t>(reader.word(8));
    return entry;
}

/// Whether the sections of a sheet lie in the file, one after the other.
bool is_sound(const SheetEntry& entry, std::size_t file_size) {
    return entry.layer <= BasemapLayer::claims && entry.detail <= Detail::region && entry.records <= entry.geometry &&
           entry.geometry - entry.records == entry.features * record_size && entry.geometry <= entry.text &&
           entry.text <= file_size;
}

/// The head of a file; nothing when it is damaged or the file has another size than it says.
std::optional<Head> read_head(std::string_view bytes) {
    ByteReader reader(bytes);
    reader.bytes(magic.size());
    Head head;
    head.checksum = reader.word(8);
    if (reader.word(8) != bytes.size()) return std::nullopt;
    const std::uint32_t sheets = reader.word32();
    head.attribution = reader.bytes(reader.word32());
    for (std::uint32_t i = 0; i < sheets && !reader.failed(); ++i) {
        head.sheets.push_back(read_entry(reader));
        if (!is_sound(head.sheets.back(), bytes.size())) return std::nullopt;
    }
    if (reader.failed()) return std::nullopt;
    return head;
}

/// A feature without its shapes; nothing when its record points outside the file.
std::optional<GeoFeature> read_attributes(std::string_view bytes, const SheetEntry& sheet, const Record& record) {
    if (record.geometry_size > bytes.size() - sheet.geometry ||
        record.geometry > bytes.size() - sheet.geometry - record.geometry_size)
        return std::nullopt;
    ByteReader text(bytes.substr(sheet.text));
    text.bytes(record.text);
    GeoFeature feature;
    feature.code = text.bytes(record.code_size);
    feature.name = text.bytes(record.name_size);
    feature.box = {degrees(record.box.west), degrees(record.box.south), degrees(record.box.east),
                   degrees(record.box.north)};
    if (text.failed()) return std::nullopt;
    return feature;
}

}  // namespace

std::uint64_t basemap_format::checksum_of(std::string_view bytes) {
    constexpr std::uint64_t prime = 0x100000001B3;
    std::uint64_t sum = 0xCBF29CE484222325;
    ByteReader reader(bytes);
    while (reader.remaining() >= 8) sum = (sum ^ reader.word(8)) * prime;
    while (reader.remaining() > 0) sum = (sum ^ reader.word(1)) * prime;
    return sum;
}

Result<CompiledBasemap> CompiledBasemap::open(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) return file.error();
    return checked(std::move(file).value(), path);
}

Result<CompiledBasemap> CompiledBasemap::from_bytes(std::string bytes, const std::string& name) {
    return checked(std::move(bytes), name);
}

Result<CompiledBasemap> CompiledBasemap::checked(Storage storage, std::string name) {
    CompiledBasemap basemap(std::move(storage), std::move(name));
    const std::string hint = "make it anew with 'dateline data build'";
    if (basemap.bytes().substr(0, magic.size()) != magic)
        return Error{"'" + basemap.name_ + "' is no base map of this version", {}, hint};
    std::optional<Head> head = read_head(basemap.bytes());
    if (!head) return Error{"base map '" + basemap.name_ + "' is damaged or cut short", {}, hint};
    basemap.head_ = std::move(*head);
    return basemap;
}

std::string_view CompiledBasemap::bytes() const {
    if (const auto* file = std::get_if<MappedFile>(&storage_)) return file->bytes();
    return std::get<std::string>(storage_);
}

const SheetEntry* CompiledBasemap::sheet(BasemapLayer layer, Detail detail) const {
    for (const Detail level : nearest_levels(detail))
        for (const SheetEntry& entry : head_.sheets)
            if (entry.layer == layer && entry.detail == level) return &entry;
    return nullptr;
}

std::vector<GeoFeature> CompiledBasemap::features(BasemapLayer layer, Detail detail, const GeoBox& box) const {
    std::vector<GeoFeature> found;
    const SheetEntry* entry = sheet(layer, detail);
    if (entry == nullptr) return found;
    const GridBox wanted = to_grid(box);
    for (std::size_t i = 0; i < entry->features; ++i) {
        const Record record = read_record(bytes().substr(entry->records + i * record_size, record_size));
        if (!touch(record.box, wanted)) continue;
        std::optional<GeoFeature> feature = read_attributes(bytes(), *entry, record);
        if (!feature) continue;
        const std::string_view geometry = bytes().substr(entry->geometry + record.geometry, record.geometry_size);
        if (!read_parts(geometry, record.box, wanted, *feature)) continue;
        if (!feature->polygons.empty() || !feature->lines.empty()) found.push_back(std::move(*feature));
    }
    return found;
}

std::string CompiledBasemap::attribution() const {
    return head_.attribution;
}

Result<void> CompiledBasemap::verify() const {
    if (checksum_of(bytes().substr(magic.size() + 8)) == head_.checksum) return {};
    return Error{
        "base map '" + name_ + "' is damaged: its check sum is wrong", {}, "make it anew with 'dateline data build'"};
}

}  // namespace dateline

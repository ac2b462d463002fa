#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/check.hpp"
#include "geo/byte_codec.hpp"
#include "geo/compiled_basemap.hpp"

namespace dateline {

namespace {

using namespace basemap_format;

struct GridPoint {
    std::int64_t x = 0;
    std::int64_t y = 0;

    bool operator==(const GridPoint&) const = default;
};

/// A ring or line with its box.
struct Part {
    PartKind kind = PartKind::line;
    std::vector<GridPoint> points;
    GridBox box;
};

void move_by_turns(Part& part, std::int64_t turns) {
    for (GridPoint& point : part.points) point.x += turns * turn;
    part.box.west += turns * turn;
    part.box.east += turns * turn;
}

/// The whole turns that bring `x` into [from, from + 360 degrees).
std::int64_t turns_into(std::int64_t x, std::int64_t from) {
    const std::int64_t distance = x - from;
    return -(distance >= 0 ? distance / turn : -((turn - 1 - distance) / turn));
}

Part make_part(PartKind kind, const GeoPath& path) {
    Part part{kind, {}, {}};
    for (const LonLat& point : path) {
        const GridPoint rounded{std::llround(point.lon.value() * static_cast<double>(grid)),
                                std::llround(point.lat.value() * static_cast<double>(grid))};
        if (part.points.empty() || part.points.back() != rounded) part.points.push_back(rounded);
    }
    if (part.points.empty()) return part;
    const auto [west, east] = std::minmax_element(part.points.begin(), part.points.end(),
                                                  [](const GridPoint& a, const GridPoint& b) { return a.x < b.x; });
    const auto [south, north] = std::minmax_element(part.points.begin(), part.points.end(),
                                                    [](const GridPoint& a, const GridPoint& b) { return a.y < b.y; });
    part.box = {west->x, south->y, east->x, north->y};
    return part;
}

/// The parts of a feature, each outer ring followed by its holes. Parts too small for the grid are gone.
std::vector<Part> parts_of(const GeoFeature& feature) {
    std::vector<Part> parts;
    for (const GeoPolygon& polygon : feature.polygons) {
        Part outer = make_part(PartKind::outer, polygon.outer);
        if (outer.points.size() < 3) continue;
        const std::int64_t turns = turns_into(outer.box.west, -180 * grid);
        move_by_turns(outer, turns);
        parts.push_back(std::move(outer));
        for (const GeoPath& ring : polygon.holes) {
            Part hole = make_part(PartKind::hole, ring);
            if (hole.points.size() < 3) continue;
            move_by_turns(hole, turns);
            parts.push_back(std::move(hole));
        }
    }
    for (const GeoPath& path : feature.lines) {
        Part line = make_part(PartKind::line, path);
        if (line.points.size() < 2) continue;
        move_by_turns(line, turns_into(line.box.west, -180 * grid));
        parts.push_back(std::move(line));
    }
    return parts;
}

/// Where the smallest box around all parts begins: east of the widest gap between them on the circle of longitudes.
std::int64_t west_of(const std::vector<Part>& parts) {
    std::vector<std::array<std::int64_t, 2>> spans;
    for (const Part& part : parts) spans.push_back({part.box.west, part.box.east});
    std::sort(spans.begin(), spans.end());
    std::int64_t reach = spans.front()[1];
    for (const auto& [west, east] : spans) reach = std::max(reach, east - turn);
    std::int64_t best_west = spans.front()[0];
    std::int64_t best_gap = std::numeric_limits<std::int64_t>::min();
    for (const auto& [west, east] : spans) {
        if (west - reach > best_gap && west != spans.front()[0]) {
            best_gap = west - reach;
            best_west = west;
        }
        reach = std::max(reach, east);
    }
    // The gap across the antimeridian wins a tie, so that most boxes stay within -180..180.
    return spans.front()[0] + turn - reach >= best_gap ? spans.front()[0] : best_west;
}

/// Moves the parts together into one box and gives it.
GridBox gather(std::vector<Part>& parts) {
    const std::int64_t west = west_of(parts);
    GridBox box{west, parts.front().box.south, west, parts.front().box.north};
    std::int64_t turns = 0;
    for (Part& part : parts) {
        if (part.kind != PartKind::hole) turns = turns_into(part.box.west, west);
        move_by_turns(part, turns);
        box.south = std::min(box.south, part.box.south);
        box.east = std::max(box.east, part.box.east);
        box.north = std::max(box.north, part.box.north);
    }
    return box;
}

void put_part(std::string& out, const Part& part, const GridBox& box) {
    put_varint(out, static_cast<std::uint64_t>(part.kind));
    put_varint(out, part.points.size());
    put_signed_varint(out, part.box.west - box.west);
    put_signed_varint(out, part.box.south - box.south);
    put_signed_varint(out, part.box.east - part.box.west);
    put_signed_varint(out, part.box.north - part.box.south);
    std::string points;
    GridPoint last{part.box.west, part.box.south};
    for (const GridPoint& point : part.points) {
        put_signed_varint(points, point.x - last.x);
        put_signed_varint(points, point.y - last.y);
        last = point;
    }
    put_varint(out, points.size());
    out += points;
}

/// The three sections of a sheet.
struct SheetBytes {
    std::size_t features = 0;
    std::string records;
    std::string geometry;
    std::string text;
};

void put_feature(SheetBytes& sheet, const GeoFeature& feature) {
    std::vector<Part> parts = parts_of(feature);
    if (parts.empty()) return;
    const GridBox box = gather(parts);
    std::string geometry;
    put_varint(geometry, parts.size());
    for (const Part& part : parts) put_part(geometry, part, box);
    for (const std::int64_t side : {box.west, box.south, box.east, box.north})
        put_word(sheet.records, static_cast<std::uint64_t>(side), 4);
    put_word(sheet.records, sheet.geometry.size(), 4);
    put_word(sheet.records, geometry.size(), 4);
    put_word(sheet.records, sheet.text.size(), 4);
    put_word(sheet.records, feature.code.size(), 2);
    put_word(sheet.records, feature.name.size(), 2);
    sheet.geometry += geometry;
    sheet.text += feature.code + feature.name;
    ++sheet.features;
}

}  // namespace

std::string write_basemap(std::span<const BasemapSheet> sheets, std::string_view attribution) {
    std::string directory;
    std::string body;
    const std::size_t body_start = head_size + attribution.size() + sheets.size() * entry_size;
    for (const BasemapSheet& sheet : sheets) {
        SheetBytes bytes;
        for (const GeoFeature& feature : sheet.features) put_feature(bytes, feature);
        put_word(directory, static_cast<std::uint64_t>(sheet.layer), 1);
        put_word(directory, static_cast<std::uint64_t>(sheet.detail), 1);
        put_word(directory, bytes.features, 4);
        for (const std::string* section : {&bytes.records, &bytes.geometry, &bytes.text}) {
            put_word(directory, body_start + body.size(), 8);
            body += *section;
        }
    }
    std::string rest;
    put_word(rest, body_start + body.size(), 8);
    put_word(rest, sheets.size(), 4);
    put_word(rest, attribution.size(), 4);
    rest += attribution;
    rest += directory;
    rest += body;
    std::string file(magic);
    put_word(file, checksum_of(rest), 8);
    return file + rest;
}

}  // namespace dateline

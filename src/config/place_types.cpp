#include "config/place_types.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

/// Longitudes may be counted on past the antimeridian: [170, -30, 200, 10].
constexpr double lowest_longitude = -180;
constexpr double highest_longitude = 360;

ValueType<double> longitude_type() {
    return number_type(lowest_longitude, highest_longitude, "longitude");
}

ValueType<double> latitude_type() {
    return number_type(-90, 90, "latitude");
}

Field<PlaceKeys> name_field() {
    return field("name", &PlaceKeys::name, filled_text_type(), "The name, to be geocoded when no point is given.");
}

std::vector<Field<PlaceKeys>> point_fields() {
    return {field("lon", &PlaceKeys::lon, longitude_type(), "Longitude in degrees, east is positive."),
            field("lat", &PlaceKeys::lat, latitude_type(), "Latitude in degrees, north is positive.")};
}

std::vector<Field<PlaceKeys>> joined(std::vector<Field<PlaceKeys>> fields, std::vector<Field<PlaceKeys>> more) {
    for (auto& one : more) fields.push_back(std::move(one));
    return fields;
}

// Both coordinates, or none: half a point is an error.
std::optional<LonLat> point_of(const PlaceKeys& keys, const Node& node, Findings& findings) {
    if (keys.lon && keys.lat) return LonLat{Degrees(*keys.lon), Degrees(*keys.lat)};
    if (node.find("lon") != nullptr && node.find("lat") == nullptr) {
        findings.error(node.pos, "'lon' stands without 'lat'", "give both coordinates");
    } else if (node.find("lat") != nullptr && node.find("lon") == nullptr) {
        findings.error(node.pos, "'lat' stands without 'lon'", "give both coordinates");
    }
    return std::nullopt;
}

// A plain name, or the keys of a map that must hold a name.
std::optional<PlaceKeys> named_place(const Node& node, const std::vector<Field<PlaceKeys>>& fields,
                                     const std::string& what, Findings& findings) {
    PlaceKeys keys;
    if (node.kind != NodeKind::map) {
        auto name = filled_text_type().read(node, findings);
        if (!name) return std::nullopt;
        keys.name = *std::move(name);
        return keys;
    }
    read_fields(node, fields, what, keys, findings);
    if (node.find("name") == nullptr) {
        findings.error(node.pos, "this " + what + " has no 'name'");
        return std::nullopt;
    }
    return keys;
}

std::optional<PlacePin> read_pin(const NodeEntry& entry, const std::vector<Field<PlaceKeys>>& fields,
                                 Findings& findings) {
    constexpr auto hint = "write 'ignore', or {lon: ..., lat: ..., country: ...}";
    const Node& node = entry.value;
    PlacePin pin{entry.key, false, {}, {}};
    if (node.kind == NodeKind::scalar && node.scalar == "ignore") {
        pin.ignore = true;
        return pin;
    }
    if (node.kind != NodeKind::map) {
        report_wrong_type(node, "'ignore' or a point for the place '" + entry.key + "'", findings, hint);
        return std::nullopt;
    }
    PlaceKeys keys;
    read_fields(node, fields, "place", keys, findings);
    const auto point = point_of(keys, node, findings);
    if (node.find("lon") == nullptr && node.find("lat") == nullptr) {
        findings.error(entry.key_pos, "the place '" + entry.key + "' has no point", hint);
    }
    if (!point) return std::nullopt;
    pin.point = *point;
    pin.country = keys.country;
    return pin;
}

// The first item decides between a box and names, so that a box with a mistake is reported as a box.
bool is_number_list(const Node& node) {
    return node.kind == NodeKind::list && !node.items.empty() && parse_number(node.items[0].scalar).has_value();
}

// All four edges are read before any is judged. West may be greater than east: the box then crosses the antimeridian.
std::optional<ExtentEntry> read_box(const Node& node, Findings& findings) {
    if (node.items.size() != 4) {
        findings.error(node.pos, "a box has four numbers, found " + std::to_string(node.items.size()),
                       "write [west, south, east, north]");
        return std::nullopt;
    }
    std::array<std::optional<double>, 4> edges;
    for (std::size_t i = 0; i < 4; ++i) {
        edges[i] = (i % 2 == 0 ? longitude_type() : latitude_type()).read(node.items[i], findings);
    }
    if (!edges[0] || !edges[1] || !edges[2] || !edges[3]) return std::nullopt;
    if (*edges[1] >= *edges[3] || *edges[0] == *edges[2]) {
        findings.error(node.pos, "this box is empty", "write [west, south, east, north], with south below north");
        return std::nullopt;
    }
    return make_box(Degrees(*edges[0]), Degrees(*edges[1]), Degrees(*edges[2]), Degrees(*edges[3]));
}

// "auto" and "world" are words of the config even where a place has that name.
std::optional<ExtentEntry> read_extent(const Node& node, Findings& findings) {
    if (node.kind == NodeKind::scalar && node.scalar == "auto") return AutoExtent{};
    if (node.kind == NodeKind::scalar && node.scalar == "world") return WorldExtent{};
    if (is_number_list(node)) return read_box(node, findings);
    auto names = one_or_list_of(filled_text_type()).read(node, findings);
    if (!names) return std::nullopt;
    if (names->empty()) {
        findings.error(node.pos, "this list is empty", "write auto, world, [west, south, east, north] or names");
        return std::nullopt;
    }
    return *std::move(names);
}

ValueType<LabelSide> side_type() {
    return word_type<LabelSide>("side", {{"right", LabelSide::right},
                                         {"above-right", LabelSide::above_right},
                                         {"below-right", LabelSide::below_right},
                                         {"left", LabelSide::left},
                                         {"above-left", LabelSide::above_left},
                                         {"below-left", LabelSide::below_left},
                                         {"above", LabelSide::above},
                                         {"below", LabelSide::below}});
}

}  // namespace

ValueType<std::string> country_type() {
    return {"country code", [](const Node& node, Findings& findings) -> std::optional<std::string> {
                auto code = scalar_of(node, "a country code", findings);
                if (!code) return std::nullopt;
                const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
                if (code->size() == 2 && std::ranges::all_of(*code, is_upper)) return code;
                report_wrong_type(node, "a country code of two capital letters", findings, "write a code such as 'PK'");
                return std::nullopt;
            }};
}

std::vector<Field<PlaceKeys>> marker_fields() {
    return joined(
        joined({name_field()}, point_fields()),
        {field("value", &PlaceKeys::value, number_type(-1e15, 1e15), "A quantity that the marker's size shows."),
         field("label", &PlaceKeys::label, text_type(), "Shown instead of the name."),
         field("label-at", &PlaceKeys::label_side, side_type(), "Where the label stands; chosen when left out.")});
}

std::vector<Field<PlaceKeys>> pin_fields() {
    return joined(point_fields(), {field("country", &PlaceKeys::country, country_type(), "ISO 3166-1 alpha-2 code.")});
}

ValueType<PlaceEntry> place_entry_type() {
    return {"place",
            [fields = joined({name_field()}, point_fields())](const Node& node,
                                                              Findings& findings) -> std::optional<PlaceEntry> {
                auto keys = named_place(node, fields, "place", findings);
                if (!keys) return std::nullopt;
                return PlaceEntry{keys->name, point_of(*keys, node, findings), node.pos};
            }};
}

ValueType<MarkerEntry> marker_type() {
    return {"marker", [fields = marker_fields()](const Node& node, Findings& findings) -> std::optional<MarkerEntry> {
                auto keys = named_place(node, fields, "marker", findings);
                if (!keys) return std::nullopt;
                const auto point = point_of(*keys, node, findings);
                return MarkerEntry{keys->name, point, keys->value, keys->label, keys->label_side, node.pos};
            }};
}

ValueType<std::vector<PlacePin>> pins_type() {
    return {"map of pins",
            [fields = pin_fields()](const Node& node, Findings& findings) -> std::optional<std::vector<PlacePin>> {
                if (node.kind != NodeKind::map) {
                    report_wrong_type(node, "a map from place names to pins", findings,
                                      "write 'Name: ignore' or 'Name: {lon: ..., lat: ...}'");
                    return std::nullopt;
                }
                std::vector<PlacePin> pins;
                for (const auto& entry : node.entries) {
                    if (auto pin = read_pin(entry, fields, findings)) pins.push_back(*std::move(pin));
                }
                return pins;
            }};
}

ValueType<ExtentEntry> extent_type() {
    return {"auto | world | [west, south, east, north] | names", read_extent};
}

}  // namespace dateline

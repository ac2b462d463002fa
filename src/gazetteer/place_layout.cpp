#include "gazetteer/place_layout.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace dateline {

namespace {

using KnownColumns = std::array<std::vector<std::string_view>, place_field_count>;

/// The columns that a layout has by PlaceField, the likeliest first, compared without regard to case.
KnownColumns known_columns(PlaceLayout layout) {
    switch (layout) {
        case PlaceLayout::geonames:
            return {{{"geonameid"},
                     {"name"},
                     {"alternatenames"},
                     {"longitude"},
                     {"latitude"},
                     {"country code"},
                     {"admin1 code"},
                     {"feature class"},
                     {"feature code"},
                     {"population"},
                     {}}};
        case PlaceLayout::whosonfirst:
            return {{{"id"}, {"name"}, {}, {"longitude"}, {"latitude"}, {"country"}, {}, {"placetype"}, {}, {}, {}}};
        case PlaceLayout::plain: break;
    }
    return {{{"id", "key", "geonameid"},
             {"name", "title", "label", "toponym"},
             {"alternates", "alternatenames", "alternate_names", "aliases"},
             {"lon", "longitude", "lng", "long", "x"},
             {"lat", "latitude", "y"},
             {"country", "country_code", "countrycode", "iso_a2"},
             {"admin1", "admin1_code"},
             {"feature", "feature_class", "placetype"},
             {"feature_code", "fcode"},
             {"population", "pop"},
             {"rank"}}};
}

constexpr std::array<std::string_view, 4> box_columns{"min_longitude", "min_latitude", "max_longitude", "max_latitude"};

std::optional<std::size_t> index_of(const std::vector<std::string>& columns, std::string_view name) {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::string> in_lower_case(const std::vector<std::string>& columns) {
    std::vector<std::string> lower;
    for (const std::string& column : columns) lower.push_back(to_lower_ascii(column));
    return lower;
}

/// "did you mean 'NAME'? the fields: 'NAME', 'POP'".
std::string names_hint(const std::string& wrong, const std::string& what, const std::vector<std::string>& names) {
    constexpr std::size_t shown = 30;
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) {
        list += (list.empty() ? "'" : ", '") + names[i] + "'";
    }
    if (names.size() > shown) list += ", ...";
    const auto nearest = wrong.empty() ? std::nullopt : nearest_word(wrong, names);
    return (nearest ? "did you mean '" + *nearest + "'? " : "") + what + ": " + (list.empty() ? "none" : list);
}

std::string base_name(std::string_view path) {
    std::string name(path.substr(path.rfind('/') + 1));
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    return name;
}

bool is_geonames_dump(std::string_view name) {
    if (!name.ends_with(".txt")) return false;
    const std::string_view stem = name.substr(0, name.size() - 4);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return stem == "allCountries" || stem == "cities500" || stem == "cities1000" || stem == "cities5000" ||
           stem == "cities15000" || (stem.size() == 2 && std::ranges::all_of(stem, is_capital));
}

}  // namespace

std::optional<PlaceLayout> to_place_layout(std::string_view word) {
    if (word == "plain") return PlaceLayout::plain;
    if (word == "geonames") return PlaceLayout::geonames;
    if (word == "whosonfirst") return PlaceLayout::whosonfirst;
    return std::nullopt;
}

PlaceLayout layout_of_file(std::string_view path) {
    const std::string name = base_name(path);
    if (is_geonames_dump(name)) return PlaceLayout::geonames;
    return name.starts_with("whosonfirst-data") && name.ends_with(".db") ? PlaceLayout::whosonfirst
                                                                         : PlaceLayout::plain;
}

std::string_view attribution_of(PlaceLayout layout) {
    switch (layout) {
        case PlaceLayout::geonames: return "Contains data from GeoNames (geonames.org), CC BY 4.0, modified.";
        case PlaceLayout::whosonfirst: return "Contains data from Who's On First (whosonfirst.org/docs/licenses).";
        case PlaceLayout::plain: break;
    }
    return "";
}

Result<std::size_t> choose_layer(const std::vector<std::string>& layers, const std::string& name, PlaceLayout layout) {
    if (layers.empty()) return Error{"the dataset has no layer", {}, {}};
    const std::string wanted = name.empty() && layout == PlaceLayout::whosonfirst ? "spr" : name;
    if (wanted.empty() && layers.size() == 1) return std::size_t{0};
    if (wanted.empty()) {
        return Error{"the dataset has " + std::to_string(layers.size()) + " layers",
                     {},
                     "name one; " + names_hint("", "the layers", layers)};
    }
    if (const auto index = index_of(layers, wanted)) return *index;
    return Error{"the dataset has no layer '" + wanted + "'", {}, names_hint(wanted, "the layers", layers)};
}

Result<ColumnChoice> choose_columns(const std::vector<std::string>& columns, const PlaceColumns& named,
                                    PlaceLayout layout, bool has_geometry) {
    const KnownColumns known = known_columns(layout);
    const std::vector<std::string> lower = in_lower_case(columns);
    ColumnChoice choice;
    const auto want = [&choice](std::size_t column) {
        choice.wanted.push_back(column);
        return choice.wanted.size() - 1;
    };
    for (std::size_t field = 0; field < place_field_count; ++field) {
        std::optional<std::size_t> column;
        if (!named[field].empty()) {
            column = index_of(columns, named[field]);
            if (!column) {
                return Error{"the layer has no field '" + named[field] + "' for '" +
                                 std::string(place_field_texts[field].key) + "'",
                             {},
                             names_hint(named[field], "the fields", columns)};
            }
        }
        for (const std::string_view candidate : known[field]) {
            if (!column) column = index_of(lower, candidate);
        }
        if (column) choice.position_of[field] = want(*column);
    }
    if (!choice.of(PlaceField::name)) {
        return Error{"no field gives the names of the places",
                     {},
                     "name it with name=FIELD; " + names_hint("", "the fields", columns)};
    }
    if (!has_geometry && (!choice.of(PlaceField::lon) || !choice.of(PlaceField::lat))) {
        return Error{"the layer has no geometry, and no fields give longitude and latitude",
                     {},
                     "name them with lon=FIELD,lat=FIELD; " + names_hint("", "the fields", columns)};
    }
    std::array<std::optional<std::size_t>, 4> sides;
    std::ranges::transform(box_columns, sides.begin(), [&](std::string_view name) { return index_of(lower, name); });
    if (std::ranges::all_of(sides, [](const auto& side) { return side.has_value(); })) {
        choice.box.emplace();
        std::ranges::transform(sides, choice.box->begin(), [&](const auto& side) { return want(*side); });
    }
    return choice;
}

}  // namespace dateline

#include "gazetteer/place_of_row.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "gazetteer/feature_class.hpp"
#include "gazetteer/feature_codes.hpp"

namespace dateline {

namespace {

/// The values of a row by PlaceField; empty for one that no column holds.
class RowValues {
public:
    RowValues(const DatasetRow& row, const ColumnChoice& columns) : row_(row), columns_(columns) {}

    [[nodiscard]] std::string_view text(PlaceField field) const {
        const auto position = columns_.of(field);
        return position ? trim(row_.values[*position]) : std::string_view();
    }
    /// 0 where the number is missing, negative or no number.
    [[nodiscard]] std::uint64_t count(PlaceField field) const {
        const auto value = parse_number(text(field));
        return value && *value > 0 && *value < 1e18 ? static_cast<std::uint64_t>(*value) : 0;
    }
    [[nodiscard]] std::optional<GeoBox> box() const {
        if (!columns_.box) return row_.box;
        std::array<Degrees, 4> sides;
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const auto number = parse_number(trim(row_.values[(*columns_.box)[i]]));
            if (!number || std::abs(*number) > 180) return row_.box;
            sides[i] = Degrees(*number);
        }
        const auto [west, south, east, north] = sides;
        if (south > north || (west == east && south == north)) return row_.box;
        return make_box(west, south, east, north);
    }

private:
    const DatasetRow& row_;
    const ColumnChoice& columns_;
};

/// What is wrong with a name; "" when nothing is.
std::string problem_of_name(std::string_view name) {
    if (name.empty()) return "it has no name";
    if (first_invalid_utf8(name)) return "its name is not valid UTF-8";
    if (std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
        return "its name has a control character";
    }
    const std::size_t length = count_code_points(name);
    if (length <= longest_place_name) return {};
    return "its name has " + std::to_string(length) + " characters, at most " + std::to_string(longest_place_name) +
           " are allowed";
}

Result<Degrees> coordinate(std::string_view text, const std::string& what, double lowest, double highest) {
    if (text.empty()) return Error{"it has no coordinates", {}, {}};
    const auto value = parse_number(text);
    if (!value) return Error{"its " + what + " '" + std::string(text.substr(0, 40)) + "' is no number", {}, {}};
    if (*value >= lowest && *value <= highest) return Degrees(*value);
    return Error{"its " + what + " " + format_number(*value, 6) + " is not between " + format_number(lowest) + " and " +
                     format_number(highest),
                 {},
                 {}};
}

/// The point that the columns give, else that of the geometry.
Result<LonLat> point_of(const DatasetRow& row, const RowValues& values, const ColumnChoice& columns) {
    const bool has_columns = columns.of(PlaceField::lon) && columns.of(PlaceField::lat);
    const bool is_given = !values.text(PlaceField::lon).empty() || !values.text(PlaceField::lat).empty();
    if (row.point && !(has_columns && is_given)) return *row.point;
    if (!has_columns) return Error{"it has no coordinates", {}, {}};
    const Result<Degrees> lon = coordinate(values.text(PlaceField::lon), "longitude", -180, 360);
    if (!lon) return lon.error();
    const Result<Degrees> lat = coordinate(values.text(PlaceField::lat), "latitude", -90, 90);
    if (!lat) return lat.error();
    return LonLat{normalised_longitude(*lon), *lat};
}

std::string key_of(std::string_view id, std::size_t number, PlaceLayout layout) {
    if (id.find(':') != std::string_view::npos) return std::string(id);
    const std::string scheme = layout == PlaceLayout::geonames      ? "geonames:"
                               : layout == PlaceLayout::whosonfirst ? "wof:"
                                                                    : "user:";
    return scheme + (id.empty() ? std::to_string(number) : std::string(id));
}

std::optional<FeatureClass> feature_of(std::string_view word, std::string_view code, PlaceLayout layout) {
    if (word.size() == 1) return feature_of_geonames(word.front(), code);
    if (layout == PlaceLayout::whosonfirst) return feature_of_placetype(word);
    if (const auto feature = to_feature_class(word)) return feature;
    return feature_of_placetype(word);
}

/// "de" as "DE"; nothing for what is no code of two letters.
std::optional<std::string> country_code(std::string_view text) {
    std::string code;
    for (const char c : text) code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return code.size() == 2 && std::ranges::all_of(code, is_capital) ? std::optional(code) : std::nullopt;
}

char separator_of(std::string_view list) {
    if (list.find('|') != std::string_view::npos) return '|';
    return list.find(';') != std::string_view::npos ? ';' : ',';
}

void add_alternates(PlaceRow& place, std::string_view list, RowRemarks& remarks) {
    for (const std::string_view item : split(list, separator_of(list))) {
        const std::string_view name = trim(item);
        if (name.empty() || name == place.name) continue;
        if (problem_of_name(name).empty()) {
            place.names.push_back({std::string(name), NameKind::alternate});
        } else {
            ++remarks.names_left_out;
        }
    }
}

/// A code that is short and printable, or nothing: codes are compared and written, never shown alone.
std::string code_text(std::string_view text) {
    return text.size() <= 40 && problem_of_name(text).empty() ? std::string(text) : std::string();
}

}  // namespace

Result<PlaceRow> place_of_row(const DatasetRow& row, const ColumnChoice& columns, PlaceLayout layout,
                              RowRemarks& remarks) {
    if (!row.problem.empty()) return Error{std::string(row.problem), {}, {}};
    const RowValues values(row, columns);
    const std::string_view name = values.text(PlaceField::name);
    if (std::string problem = problem_of_name(name); !problem.empty()) return Error{std::move(problem), {}, {}};
    const std::string_view id = values.text(PlaceField::id);
    if (!id.empty() && !problem_of_name(id).empty()) return Error{"its id is too long or not valid UTF-8", {}, {}};
    const Result<LonLat> point = point_of(row, values, columns);
    if (!point) return point.error();

    PlaceRow place;
    place.key = key_of(id, row.number, layout);
    place.name = name;
    place.point = *point;
    place.box = values.box();
    place.feature_code = code_text(values.text(PlaceField::feature_code));
    place.admin1 = code_text(values.text(PlaceField::admin1));
    place.population = values.count(PlaceField::population);
    place.rank = static_cast<unsigned>(std::min<std::uint64_t>(values.count(PlaceField::rank), 10));
    if (const std::string_view word = values.text(PlaceField::feature); !word.empty()) {
        const auto feature = feature_of(word, place.feature_code, layout);
        place.feature = feature.value_or(FeatureClass::other);
        if (!feature) remarks.unknown_feature = word.substr(0, 40);
    }
    if (const std::string_view country = values.text(PlaceField::country); !country.empty()) {
        const auto code = country_code(country);
        place.country = code.value_or("");
        if (!code) remarks.unknown_country = country.substr(0, 40);
    }
    add_alternates(place, values.text(PlaceField::alternates), remarks);
    return place;
}

}  // namespace dateline

#include "gazetteer/place_tables.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "gazetteer/feature_class.hpp"

namespace dateline {

namespace {

/// Reads the values of one row by column title; a column that the table lacks reads as empty.
class RowReader {
public:
    RowReader(const Table& table, const std::vector<std::string>& row) : table_(table), row_(row) {}

    [[nodiscard]] const std::string& text(std::string_view title) const {
        const std::optional<std::size_t> column = table_.column(title);
        return column && *column < row_.size() ? row_[*column] : empty_;
    }
    [[nodiscard]] std::optional<Degrees> degrees(std::string_view title) const {
        const std::optional<double> value = parse_number(text(title));
        return value ? std::optional(Degrees(*value)) : std::nullopt;
    }
    /// 0 where the number is missing or negative.
    [[nodiscard]] std::uint64_t count(std::string_view title) const {
        const std::optional<long long> value = parse_integer(text(title));
        return value && *value > 0 ? static_cast<std::uint64_t>(*value) : 0;
    }

private:
    const Table& table_;
    const std::vector<std::string>& row_;
    std::string empty_{};
};

void add_names(PlaceRow& place, const std::string& list, char separator, NameKind kind) {
    for (const std::string_view item : split(list, separator)) {
        if (const std::string_view name = trim(item); !name.empty()) place.names.push_back({std::string(name), kind});
    }
}

std::optional<GeoBox> read_box(const RowReader& row) {
    const auto west = row.degrees("west");
    const auto south = row.degrees("south");
    const auto east = row.degrees("east");
    const auto north = row.degrees("north");
    if (!west || !south || !east || !north || *south > *north) return std::nullopt;
    return make_box(*west, *south, *east, *north);
}

/// What all tables share; nothing when the row has no id, name or point on the globe.
std::optional<PlaceRow> read_common(const RowReader& row) {
    const auto lon = row.degrees("lon");
    const auto lat = row.degrees("lat");
    if (row.text("id").empty() || row.text("name").empty() || !lon || !lat) return std::nullopt;
    if (lat->value() < -90 || lat->value() > 90 || lon->value() < -180 || lon->value() > 180) return std::nullopt;
    PlaceRow place;
    place.key = row.text("id");
    place.name = row.text("name");
    place.country = row.text("country");
    place.admin1 = row.text("admin1");
    place.point = {*lon, *lat};
    place.population = row.count("population");
    return place;
}

std::optional<PlaceRow> read_place(const RowReader& row) {
    std::optional<PlaceRow> place = read_common(row);
    const std::optional<FeatureClass> feature = to_feature_class(row.text("feature"));
    if (!place || !feature) return std::nullopt;
    place->feature = *feature;
    place->feature_code = row.text("feature_code");
    place->box = read_box(row);
    place->rank = static_cast<unsigned>(row.count("rank"));
    add_names(*place, row.text("aliases"), '|', NameKind::alternate);
    add_names(*place, row.text("abbreviations"), '|', NameKind::abbreviation);
    add_names(*place, row.text("adjectives"), '|', NameKind::adjective);
    add_names(*place, row.text("demonyms"), '|', NameKind::demonym);
    return place;
}

/// GeoNames writes a section of a town as PPLX.
std::optional<PlaceRow> read_town(const RowReader& row) {
    std::optional<PlaceRow> place = read_common(row);
    if (!place) return std::nullopt;
    place->key = "geonames:" + place->key;
    place->feature_code = row.text("feature_code");
    place->feature = place->feature_code == "PPLX" ? FeatureClass::district : FeatureClass::town;
    add_names(*place, row.text("ascii"), '\n', NameKind::ascii);
    add_names(*place, row.text("alternates"), ',', NameKind::alternate);
    return place;
}

/// A county is also written "Alm Co."; news calls a large one by its bare name.
std::optional<PlaceRow> read_county(const RowReader& row) {
    constexpr std::string_view suffix = " County";
    constexpr std::uint64_t large = 100000;
    std::optional<PlaceRow> place = read_common(row);
    if (!place) return std::nullopt;
    place->feature = FeatureClass::admin2;
    place->feature_code = "ADM2";
    if (place->name.ends_with(suffix)) {
        const std::string bare = place->name.substr(0, place->name.size() - suffix.size());
        place->names.push_back({bare + " Co.", NameKind::abbreviation});
        if (place->population >= large) place->names.push_back({bare, NameKind::alternate});
    }
    return place;
}

using ReadRow = std::optional<PlaceRow> (*)(const RowReader&);

Result<std::vector<PlaceRow>> read_rows(const Table& table, ReadRow read, Diagnostics& diagnostics) {
    for (const std::string_view title : {"id", "name", "lon", "lat"}) {
        if (!table.column(title)) {
            return Error{table.name + ": no column '" + std::string(title) + "' found", {}, {}};
        }
    }
    std::vector<PlaceRow> places;
    places.reserve(table.rows.size());
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        if (std::optional<PlaceRow> place = read(RowReader(table, table.rows[index]))) {
            places.push_back(std::move(*place));
        } else {
            diagnostics.warning("row left out: it lacks an id, a name, a known feature or a point on the globe",
                                {table.name, index + 2, 1});
        }
    }
    return places;
}

}  // namespace

Result<std::vector<PlaceRow>> read_places(const Table& table, Diagnostics& diagnostics) {
    return read_rows(table, read_place, diagnostics);
}

Result<std::vector<PlaceRow>> read_towns(const Table& table, Diagnostics& diagnostics) {
    return read_rows(table, read_town, diagnostics);
}

Result<std::vector<PlaceRow>> read_admin2(const Table& table, Diagnostics& diagnostics) {
    return read_rows(table, read_county, diagnostics);
}

}  // namespace dateline

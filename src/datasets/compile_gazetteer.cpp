#include "datasets/compile_gazetteer.hpp"

#include <array>
#include <iterator>
#include <vector>

#include "datasets/table_reader.hpp"
#include "gazetteer/compiled_name_lists.hpp"
#include "gazetteer/gazetteer_writer.hpp"
#include "gazetteer/place_tables.hpp"

namespace dateline {

namespace {

constexpr const char* attribution = "Contains data from GeoNames (geonames.org), CC BY 4.0, modified.";

/// How one file of maps/ becomes places.
struct PlaceFile {
    const char* name;
    std::vector<std::string> columns;
    Result<std::vector<PlaceRow>> (*read)(const Table&, Diagnostics&);
};

std::vector<PlaceFile> place_files() {
    const std::vector<std::string> place_columns{
        "id",    "name", "feature", "feature_code", "country", "admin1",  "lon",           "lat",        "west",
        "south", "east", "north",   "population",   "rank",    "aliases", "abbreviations", "adjectives", "demonyms"};
    return {
        {"countries.csv", place_columns, read_places},
        {"features.csv", place_columns, read_places},
        {"admin1.csv", place_columns, read_places},
        {"admin2.csv.gz", {"id", "name", "country", "admin1", "lon", "lat", "population"}, read_admin2},
        {"towns.csv.gz",
         {"id", "name", "ascii", "alternates", "lat", "lon", "feature_code", "country", "admin1", "population"},
         read_towns},
    };
}

Result<Table> read_whole_table(const std::string& path, const std::vector<std::string>& columns) {
    Table table{path, columns, {}};
    const Result<void> read = read_table(path, columns, [&](std::span<const std::string> values) {
        table.rows.emplace_back(values.begin(), values.end());
    });
    if (!read) return read.error();
    return table;
}

Result<std::vector<PlaceRow>> read_place_file(const std::string& folder, const PlaceFile& file) {
    const Result<Table> table = read_whole_table(folder + "/" + file.name, file.columns);
    if (!table) return table.error();
    Diagnostics diagnostics;
    Result<std::vector<PlaceRow>> places = file.read(table.value(), diagnostics);
    if (!places) return places;
    if (!diagnostics.items().empty()) {
        const Diagnostic& first = diagnostics.items().front();
        return Error{first.message, first.pos, first.hint};
    }
    return places;
}

Result<std::vector<std::string>> read_names(const std::string& path) {
    const Result<Table> table = read_whole_table(path, {"name"});
    if (!table) return table.error();
    std::vector<std::string> names;
    for (const std::vector<std::string>& row : table.value().rows) names.push_back(row.front());
    return names;
}

}  // namespace

Result<std::string> compile_gazetteer(const std::string& maps_folder) {
    std::vector<PlaceRow> rows;
    for (const PlaceFile& file : place_files()) {
        Result<std::vector<PlaceRow>> places = read_place_file(maps_folder, file);
        if (!places) return places.error();
        std::move(places->begin(), places->end(), std::back_inserter(rows));
    }
    return write_gazetteer(rows, attribution);
}

Result<std::string> compile_name_lists(const std::string& maps_folder) {
    NameListRows rows;
    for (const auto& [file, list] :
         {std::pair{"given_names.csv.gz", &rows.given_names}, std::pair{"surnames.csv.gz", &rows.surnames},
          std::pair{"common_words.csv.gz", &rows.common_words}}) {
        Result<std::vector<std::string>> names = read_names(maps_folder + "/names/" + file);
        if (!names) return names.error();
        *list = std::move(names).value();
    }
    return write_name_lists(rows);
}

}  // namespace dateline

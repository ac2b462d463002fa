// The tables of maps/ (towns, countries, admin-1, admin-2, features) -> places with their names.
// A bad row is reported and left out; a table without its columns is an Error.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "base/result.hpp"
#include "gazetteer/place_row.hpp"
#include "gazetteer/table.hpp"

namespace dateline {

/// Rows of countries.csv, admin1.csv, features.csv: columns id, name, feature, lon, lat and any of feature_code,
/// country, admin1, west, south, east, north, population, rank, aliases, abbreviations, adjectives, demonyms.
/// Lists are written with '|' between their items.
Result<std::vector<PlaceRow>> read_places(const Table& table, Diagnostics& diagnostics);

/// Rows of towns.csv.gz: columns id, name, ascii, alternates (with ',' between them), lat, lon, feature_code, country,
/// admin1, population. A town's key is "geonames:" and its id.
Result<std::vector<PlaceRow>> read_towns(const Table& table, Diagnostics& diagnostics);

/// Rows of admin2.csv.gz: columns id, name, country, admin1, lon, lat, population.
Result<std::vector<PlaceRow>> read_admin2(const Table& table, Diagnostics& diagnostics);

}  // namespace dateline

// The tables of names in maps/ -> the bytes of gazetteer.bin and names.bin.
#pragma once

#include <string>

#include "base/result.hpp"

namespace dateline {

/// Reads countries.csv, features.csv, admin1.csv, admin2.csv.gz and towns.csv.gz of a folder, in this order, and
/// compiles them. A row that cannot be used is an Error here: the tables are ours.
Result<std::string> compile_gazetteer(const std::string& maps_folder);

/// Reads names/given_names.csv.gz, surnames.csv.gz and common_words.csv.gz of a folder and compiles them.
Result<std::string> compile_name_lists(const std::string& maps_folder);

}  // namespace dateline

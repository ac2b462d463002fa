// Where the program's own data lie: beside the executable in a build, under share/dateline when installed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/mapped_file.hpp"
#include "base/result.hpp"
#include "base/source_file.hpp"
#include "config/language_pack.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"
#include "geo/compiled_basemap.hpp"

namespace dateline {

/// The compiled data, mapped into memory. The gazetteer and the names look into their files.
struct BuiltInData {
    MappedFile gazetteer_file;
    MappedFile names_file;
    std::unique_ptr<Gazetteer> gazetteer;
    std::unique_ptr<NameLists> names;
    CompiledBasemap basemap;
    LanguagePack pack;
};

/// Where data are looked for, in this order.
std::vector<std::filesystem::path> data_folders();

/// The folder of the executable.
std::string program_folder();

/// The folder that holds `name` (a file or a folder) of the program's data: DATELINE_DATA, the build's data folder or
/// the installed one. The Error tells which folders were tried.
Result<std::string> data_path(const std::string& name);

/// Opens the compiled data.
/// The pack is that of `language`, or English for a language without one.
Result<BuiltInData> open_built_in_data(const std::string& language = "en");

/// A shipped style by name ("print"), or a style file by path (anything with a '/' or ending in .yaml).
Result<SourceFile> style_source(const std::string& name, const std::string& folder);

}  // namespace dateline

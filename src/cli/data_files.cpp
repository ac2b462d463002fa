#include "cli/data_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/file_reader.hpp"
#include "base/text.hpp"
#include "cli/installed_packs.hpp"
#include "gazetteer/compiled_gazetteer.hpp"
#include "gazetteer/compiled_name_lists.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_style_bytes = 4UL << 20U;

Result<MappedFile> open_data(const std::string& name) {
    const auto path = data_path(name);
    if (!path) return path.error();
    return MappedFile::open(*path);
}

/// Rules are read from this pack where nothing says otherwise.
constexpr const char* default_language = "en";

Result<LanguagePack> open_pack(const std::string& language) {
    auto pack = InstalledPacks::open(language.substr(0, language.find('-')));
    return pack ? std::move(pack) : InstalledPacks::open(default_language);
}

std::vector<std::string> shipped_styles(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
    }
    return names;
}

}  // namespace

std::vector<fs::path> data_folders() {
    std::vector<fs::path> folders;
    if (const char* chosen = std::getenv("DATELINE_DATA"); chosen != nullptr && *chosen != '\0') {
        folders.emplace_back(chosen);
    }
    const fs::path program(program_folder());
    folders.push_back(program / "data");
    folders.push_back(program / "../share/dateline/data");
    return folders;
}

std::string program_folder() {
    std::error_code code;
    const fs::path executable = fs::read_symlink("/proc/self/exe", code);
    return executable.parent_path().string();
}

Result<std::string> data_path(const std::string& name) {
    std::string tried;
    for (const auto& folder : data_folders()) {
        std::error_code code;
        if (fs::exists(folder / name, code)) return (folder / name).string();
        tried += (tried.empty() ? "" : ", ") + folder.lexically_normal().string();
    }
    return Error{"cannot find the data file '" + name + "' in " + tried, {}, "build it with 'dateline data build'"};
}

Result<BuiltInData> open_built_in_data(const std::string& language) {
    auto gazetteer_file = open_data("gazetteer.bin");
    if (!gazetteer_file) return gazetteer_file.error();
    auto names_file = open_data("names.bin");
    if (!names_file) return names_file.error();
    auto gazetteer = open_gazetteer(gazetteer_file->bytes());
    if (!gazetteer) return gazetteer.error();
    auto names = open_name_lists(names_file->bytes());
    if (!names) return names.error();
    const auto basemap_path = data_path("basemap.bin");
    if (!basemap_path) return basemap_path.error();
    auto basemap = CompiledBasemap::open(*basemap_path);
    if (!basemap) return basemap.error();
    auto pack = open_pack(language);
    if (!pack) return pack.error();
    return BuiltInData{std::move(*gazetteer_file), std::move(*names_file), std::move(*gazetteer),
                       std::move(*names),          std::move(*basemap),    std::move(*pack)};
}

Result<SourceFile> style_source(const std::string& name, const std::string& folder) {
    const bool is_file = name.find('/') != std::string::npos || name.ends_with(".yaml");
    fs::path path = fs::path(folder) / name;
    if (!is_file) {
        const auto data = data_path("styles");
        if (!data) return data.error();
        const auto styles = shipped_styles(*data);
        path = fs::path(*data) / (name + ".yaml");
        if (std::find(styles.begin(), styles.end(), name) == styles.end()) {
            const auto nearest = nearest_word(name, styles);
            return Error{"unknown style '" + name + "'", {}, nearest ? "did you mean '" + *nearest + "'?" : ""};
        }
    }
    auto bytes = DiskReader().read(path.string(), max_style_bytes);
    if (!bytes) return bytes.error();
    return SourceFile{path.string(), std::move(*bytes)};
}

}  // namespace dateline

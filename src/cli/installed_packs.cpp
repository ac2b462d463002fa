#include "cli/installed_packs.hpp"

#include <algorithm>
#include <filesystem>

#include "base/mapped_file.hpp"
#include "cli/data_files.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".pack";

}  // namespace

std::vector<std::string> InstalledPacks::codes() const {
    const std::scoped_lock lock(mutex_);
    if (!codes_) codes_ = list();
    return *codes_;
}

std::vector<std::string> InstalledPacks::list() {
    std::vector<std::string> codes;
    for (const auto& folder : data_folders()) {
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(folder, code)) {
            if (entry.path().extension() == ending) codes.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

const LanguagePack* InstalledPacks::find(std::string_view language) const {
    const std::string code(language.substr(0, language.find('-')));
    const std::scoped_lock lock(mutex_);
    auto [entry, is_new] = packs_.try_emplace(code);
    if (is_new && code.find('/') == std::string::npos) {
        if (auto pack = open(code)) entry->second = std::make_unique<LanguagePack>(std::move(*pack));
    }
    return entry->second.get();
}

Result<LanguagePack> InstalledPacks::open(const std::string& code) {
    const auto path = data_path(code + std::string(ending));
    if (!path) return path.error();
    const auto file = MappedFile::open(*path);
    if (!file) return file.error();
    return LanguagePack::from_bytes(file->bytes());
}

}  // namespace dateline

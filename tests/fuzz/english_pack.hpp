// The English word lists for the fuzz targets, read from configs/languages/en.yaml once.
#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "config/language_pack.hpp"

namespace dateline::fuzz {

inline const LanguagePack& english() {
    static const LanguagePack pack = [] {
        std::ifstream file(DATELINE_SOURCE_DIR "/configs/languages/en.yaml");
        const SourceFile source{"en.yaml", std::string(std::istreambuf_iterator<char>(file), {})};
        Diagnostics diagnostics;
        return read_language_pack(source, diagnostics).value();
    }();
    return pack;
}

}  // namespace dateline::fuzz

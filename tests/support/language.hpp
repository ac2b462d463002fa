// The language packs of the project, for tests of rules that are words and code together.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "config/language_pack.hpp"

namespace dateline::test {

inline LanguagePack pack_from(const std::string& path) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    Diagnostics diagnostics;
    auto pack = read_language_pack({path, text.str()}, diagnostics);
    for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
    REQUIRE(pack.has_value());
    return *pack;
}

inline LanguagePack language(const std::string& code) {
    return pack_from(DATELINE_SOURCE_DIR "/configs/languages/" + code + ".yaml");
}

inline LanguagePack english() {
    return language("en");
}

inline LanguagePack spanish() {
    LanguagePack pack = language("es");
    pack.add_names(pack_from(DATELINE_SOURCE_DIR "/configs/languages/names/es.yaml"));
    return pack;
}

}  // namespace dateline::test

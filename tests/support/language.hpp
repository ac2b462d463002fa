// The English language pack of the project, for tests of rules that are words and code together.
#pragma once

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "config/language_pack.hpp"

namespace dateline::test {

inline LanguagePack english() {
    const std::string path = DATELINE_SOURCE_DIR "/configs/languages/en.yaml";
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    Diagnostics diagnostics;
    auto pack = read_language_pack({path, text.str()}, diagnostics);
    for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
    REQUIRE(pack.has_value());
    return *pack;
}

}  // namespace dateline::test

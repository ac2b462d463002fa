#include "config/pack_table.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "config/date_pattern.hpp"
#include "support/language.hpp"

namespace dateline {

namespace {

std::string name_of(const PackList& list) {
    return std::string(list.section) + "." + std::string(list.key);
}

}  // namespace

TEST_CASE("the reference in docs/languages.md is that of the tables") {
    const std::string path = DATELINE_SOURCE_DIR "/docs/languages.md";
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string written = text.str();
    const std::string start = "The sections below are written from the tables that read the packs.\n";
    const std::size_t at = written.find(start);
    REQUIRE(at != std::string::npos);
    const std::string by_hand = written.substr(0, at + start.size());
    const char* update = std::getenv("DATELINE_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") {
        std::ofstream(path, std::ios::binary) << by_hand << pack_reference();
        return;
    }
    INFO("write it with DATELINE_UPDATE_GOLDEN=1");
    CHECK(written == by_hand + pack_reference());
}

TEST_CASE("each list of the table stands once and is used by a pack") {
    const LanguagePack english = test::english();
    const LanguagePack spanish = test::spanish();
    std::set<std::string> names;
    for (const PackList& list : pack_lists()) {
        INFO(name_of(list));
        CHECK(names.insert(name_of(list)).second);
        CHECK_FALSE((english.words(name_of(list)).empty() && spanish.words(name_of(list)).empty()));
    }
}

TEST_CASE("the examples of the reference can be read as a pack") {
    for (const PackList& list : pack_lists()) {
        if (list.key == "patterns") continue;
        Diagnostics diagnostics;
        const std::string yaml = "language: xx\n" + std::string(list.section) + ":\n  " + std::string(list.key) + ": " +
                                 std::string(list.example) + "\n";
        const auto pack = read_language_pack({"xx.yaml", yaml}, diagnostics);
        for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
        REQUIRE(pack.has_value());
        CHECK_FALSE(pack->words(name_of(list)).empty());
    }
}

}  // namespace dateline

// Every file of tests/diagnostics is a bad config (or style, by its name) that says itself what is wrong with it:
//
//     # error: 3:5 unknown key 'x' in 'config'
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "config/config.hpp"
#include "config/read_style.hpp"

namespace dateline {

namespace {

std::set<std::string> expected_of(const std::string& text) {
    constexpr std::string_view mark = "# error: ";
    std::set<std::string> lines;
    for (const auto line : split_lines(text)) {
        if (line.starts_with(mark)) lines.insert(std::string(line.substr(mark.size())));
    }
    return lines;
}

std::set<std::string> found_in(const SourceFile& source) {
    Diagnostics diagnostics;
    if (source.name.starts_with("style_")) {
        CHECK_FALSE(read_style(source, diagnostics).has_value());
    } else {
        CHECK_FALSE(read_config(source, diagnostics).has_value());
    }
    std::set<std::string> lines;
    for (const auto& item : diagnostics.items()) {
        lines.insert(std::to_string(item.pos.line) + ":" + std::to_string(item.pos.column) + " " + item.message);
    }
    return lines;
}

}  // namespace

TEST_CASE("each bad config gives exactly the errors that it names") {
    const std::filesystem::path folder = DATELINE_SOURCE_DIR "/tests/diagnostics";
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        INFO(entry.path().filename().string());
        const auto expected = expected_of(text.str());
        CHECK_FALSE(expected.empty());
        CHECK(found_in({entry.path().filename().string(), text.str()}) == expected);
        ++count;
    }
    CHECK(count >= 25);
}

}  // namespace dateline

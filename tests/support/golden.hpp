// Golden files: the text form of one thing, kept in tests/golden. DATELINE_UPDATE_GOLDEN=1 writes them anew; then read
// the difference before you commit it.
#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace dateline::test {

/// Checks `actual` against tests/golden/<name>.
inline void check_golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(DATELINE_SOURCE_DIR) + "/tests/golden/" + name;
    const char* update = std::getenv("DATELINE_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") {
        std::ofstream(path, std::ios::binary) << actual;
    }
    std::ostringstream expected;
    expected << std::ifstream(path, std::ios::binary).rdbuf();
    INFO("golden file " << path);
    CHECK(actual == expected.str());
}

}  // namespace dateline::test

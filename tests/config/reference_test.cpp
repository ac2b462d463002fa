#include "config/reference.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace dateline {

TEST_CASE("the reference page in docs is that of the tables") {
    const std::string path = DATELINE_SOURCE_DIR "/docs/config.md";
    const std::string page = config_reference();
    const char* update = std::getenv("DATELINE_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") std::ofstream(path, std::ios::binary) << page;
    std::ostringstream written;
    written << std::ifstream(path, std::ios::binary).rdbuf();
    INFO("write it with DATELINE_UPDATE_GOLDEN=1");
    CHECK(written.str() == page);
}

TEST_CASE("each key that can be used stands in the reference") {
    const std::string page = config_reference();
    CHECK(page.find("| `width` | length | The page's width. |\n") != std::string::npos);
    CHECK(page.find("| `orientation` | auto \\| horizontal \\| vertical |") != std::string::npos);
    CHECK(page.find("`extends`") == std::string::npos);
}

}  // namespace dateline

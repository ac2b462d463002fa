#include "base/spooled_bytes.hpp"

#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/atomic_file.hpp"

using namespace dateline;

namespace {

/// A folder of its own that goes away with the object.
struct ScratchFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("dateline_spooled." + std::to_string(::getpid()));

    ScratchFolder() { std::filesystem::create_directories(path); }
    ~ScratchFolder() { std::filesystem::remove_all(path); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(path); }
};

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("bytes come back in order, whether or not they fit into memory") {
    const ScratchFolder folder;
    std::string expected;
    for (int i = 0; i < 500; ++i) expected += std::to_string(i) + ",";
    for (const std::size_t memory : {std::size_t{0}, std::size_t{7}, std::size_t{100}, std::size_t{100000}}) {
        SpooledBytes bytes(folder.path.string(), memory);
        for (int i = 0; i < 500; ++i) REQUIRE(bytes.append(std::to_string(i) + ",").ok());
        CHECK(bytes.size() == expected.size());
        std::string whole;
        const auto copied = bytes.copy_to([&whole](std::string_view piece) -> Result<void> {
            whole += piece;
            return {};
        });
        CHECK(copied.ok());
        CHECK(whole == expected);
        CHECK(bytes.read(expected.size(), 10).value().empty());
        const std::string middle = bytes.read(1000, 5).value();
        CHECK_FALSE(middle.empty());
        CHECK(expected.substr(1000, 5).starts_with(middle));
        CHECK(folder.is_empty());
    }
}

TEST_CASE("an atomic file has its name only after the commit, and leaves nothing without one") {
    const ScratchFolder folder;
    const std::string path = (folder.path / "a.txt").string();
    {
        auto dropped = AtomicFile::create(path);
        REQUIRE(dropped.ok());
        REQUIRE((*dropped).append("half").ok());
    }
    CHECK(folder.is_empty());
    auto file = AtomicFile::create(path);
    REQUIRE(file.ok());
    REQUIRE((*file).append("one ").ok());
    REQUIRE((*file).append("two").ok());
    REQUIRE((*file).finish().ok());
    CHECK_FALSE(std::filesystem::exists(path));
    REQUIRE((*file).commit().ok());
    CHECK(text_of(path) == "one two");
}

TEST_CASE("an atomic file is refused where it cannot be written") {
    const ScratchFolder folder;
    CHECK(AtomicFile::create(folder.path.string()).error() ==
          Error{"cannot write '" + folder.path.string() + "': Is a directory", {}, "name a file, not a folder"});
    CHECK(AtomicFile::create("/dev/null").error().message == "cannot write '/dev/null': it is not a regular file");
}

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/file_reader.hpp"
#include "base/file_writer.hpp"
#include "base/mapped_file.hpp"
#include "base/source_file.hpp"
#include "support/temporary_folder.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
    const auto bytes = DiskReader().read(path.string(), 1000);
    return bytes ? *bytes : "<" + bytes.error().message + ">";
}

std::size_t count_files(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("files are written whole, with nothing left beside them") {
    const test::TemporaryFolder folder;
    const std::vector<OutputFile> files{{folder.file("a.svg"), "one"}, {folder.file("b.pdf"), "two"}};
    REQUIRE(write_files(files).ok());
    CHECK(content(folder.file("a.svg")) == "one");
    CHECK(content(folder.file("b.pdf")) == "two");
    CHECK(count_files(folder.path()) == 2);
}

TEST_CASE("when one file cannot be written, no file changes") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("a.svg")) << "old";
    const std::string missing = folder.file("missing/b.pdf");
    const std::vector<OutputFile> files{{folder.file("a.svg"), "new"}, {missing, "two"}};
    const auto written = write_files(files);
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message == "cannot write '" + missing + "': No such file or directory");
    CHECK(written.error().hint == "create the folder '" + folder.file("missing") + "' first");
    CHECK(content(folder.file("a.svg")) == "old");
    CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("a folder is no target") {
    const test::TemporaryFolder folder;
    const std::vector<OutputFile> files{{folder.path(), "x"}};
    const auto written = write_files(files);
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message == "cannot write '" + folder.path() + "': Is a directory");
}

TEST_CASE("a file keeps its mode, and its time stamp when its bytes do not change") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("a.svg");
    std::ofstream(path) << "same";
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    const auto past = fs::file_time_type::clock::now() - std::chrono::hours(1);
    fs::last_write_time(path, past);
    REQUIRE(write_files(std::vector<OutputFile>{{path, "same"}}).ok());
    CHECK(fs::last_write_time(path) == past);
    REQUIRE(write_files(std::vector<OutputFile>{{path, "other"}}).ok());
    CHECK(content(path) == "other");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link stays a link and its target is replaced") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("real.svg")) << "old";
    fs::create_symlink("real.svg", folder.file("link.svg"));
    REQUIRE(write_files(std::vector<OutputFile>{{folder.file("link.svg"), "new"}}).ok());
    CHECK(fs::is_symlink(folder.file("link.svg")));
    CHECK(content(folder.file("real.svg")) == "new");
}

TEST_CASE("the full device gives an error that names it") {
    const auto written = write_files(std::vector<OutputFile>{{"/dev/full", "x"}});
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message == "cannot write '/dev/full': No space left on device");
}

TEST_CASE("reading says why a path gives no text") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("a.txt")) << "12345";
    const DiskReader disk;
    CHECK(disk.read(folder.path(), 10).error().message == "cannot read '" + folder.path() + "': it is a folder");
    CHECK(disk.read(folder.file("a.txt"), 4).error().message ==
          "cannot read '" + folder.file("a.txt") + "': it is larger than the limit of 4 bytes");
    CHECK(disk.read(folder.file("b.txt"), 4).error().message ==
          "cannot read '" + folder.file("b.txt") + "': No such file or directory");
}

TEST_CASE("a reader with roots reads nothing outside of them, also through a link") {
    const test::TemporaryFolder inside;
    const test::TemporaryFolder outside;
    std::ofstream(outside.file("secret.txt")) << "s";
    std::ofstream(inside.file("a.txt")) << "a";
    fs::create_symlink(outside.file("secret.txt"), inside.file("link.txt"));
    const DiskReader disk({inside.path()});
    CHECK(disk.read(inside.file("a.txt"), 10).ok());
    const auto refused = disk.read(inside.file("link.txt"), 10);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error() == Error{"'" + inside.file("link.txt") + "' lies outside the folders that may be read",
                                   {},
                                   "permit its folder with --root"});
}

TEST_CASE("a pattern finds files in order and leaves hidden ones out") {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.md", "a.md", "c.txt", ".d.md"}) std::ofstream(folder.file(name)) << "x";
    const auto found = DiskReader().glob(folder.file("*.md"));
    REQUIRE(found.ok());
    CHECK(*found == std::vector<std::string>{folder.file("a.md"), folder.file("b.md")});
}

TEST_CASE("a mapped file shows its bytes, also after a move") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("a.bin")) << "bytes";
    auto mapped = MappedFile::open(folder.file("a.bin"));
    REQUIRE(mapped.ok());
    const MappedFile moved = std::move(*mapped);
    CHECK(moved.bytes() == "bytes");
    CHECK_FALSE(MappedFile::open(folder.path()).ok());
}

TEST_CASE("a position counts lines and code points from 1") {
    const SourceFile source{"a.yaml", "x\n東京: 1\n"};
    CHECK(source.position_of(0) == SourcePos{"a.yaml", 1, 1});
    CHECK(source.position_of(8) == SourcePos{"a.yaml", 2, 3});
    CHECK(source.line(2) == "東京: 1");
    CHECK(source.line(9).empty());
}

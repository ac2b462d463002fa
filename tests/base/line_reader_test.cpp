#include "base/line_reader.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace dateline;

namespace {

/// A file that is gone when the test ends.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes) {
        const int descriptor = ::mkstemp(path_.data());
        REQUIRE(descriptor >= 0);
        ::close(descriptor);
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { ::unlink(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_ = "/tmp/dateline-lines-XXXXXX";
};

/// The lines of `bytes`; "<long>" for those that were too long.
std::vector<std::string> lines_of(const std::string& bytes, std::size_t longest = 1000) {
    const TemporaryFile file(bytes);
    LineReader reader = LineReader::open(file.path(), longest).value();
    std::vector<std::string> lines;
    for (;;) {
        const auto line = reader.next();
        REQUIRE(line.ok());
        if (!line->has_value()) return lines;
        lines.emplace_back((*line)->is_too_long ? "<long>" : (*line)->text);
    }
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end with a line feed, a carriage return before it, or the file") {
    CHECK(lines_of("one\ntwo\r\n\nfour") == Lines{"one", "two", "", "four"});
    CHECK(lines_of("one\n") == Lines{"one"});
    CHECK(lines_of("\n") == Lines{""});
    CHECK(lines_of("").empty());
}

TEST_CASE("a line may be longer than what is read at once") {
    const std::string longer(200'000, 'x');
    CHECK(lines_of("a\n" + longer + "\nb", 300'000) == Lines{"a", longer, "b"});
}

TEST_CASE("a line beyond the limit is read over and the next one is whole") {
    CHECK(lines_of("a\n" + std::string(2'000, 'x') + "\nb\n") == Lines{"a", "<long>", "b"});
    CHECK(lines_of("a\n" + std::string(500'000, 'x') + "\nb\n") == Lines{"a", "<long>", "b"});
    CHECK(lines_of(std::string(500'000, 'x')) == Lines{"<long>"});
    CHECK(lines_of(std::string(1'000, 'x') + "\nb") == Lines{std::string(1'000, 'x'), "b"});
}

TEST_CASE("the beginning is there before the first line") {
    const TemporaryFile file("%PDF-1.7\nmore");
    LineReader reader = LineReader::open(file.path(), 1000).value();
    CHECK(reader.beginning().value() == "%PDF-1.7\nmore");
    CHECK(reader.next().value()->text == "%PDF-1.7");
}

TEST_CASE("what is no file says so") {
    CHECK(LineReader::open("/no/such/file", 1000).error().message ==
          "cannot read '/no/such/file': No such file or directory");
    CHECK(LineReader::open("/tmp", 1000).error().message == "cannot read '/tmp': it is a folder");
}

#include "base/child_process.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a filter takes bytes and gives bytes, also more than a pipe holds") {
    const std::string input(1 << 20, 'a');
    CHECK(run_filter("cat", {}, input).value() == input);
    CHECK(run_filter("tr", {"a", "b"}, "a\nc").value() == "b\nc");
    CHECK(run_filter("true", {}, input).value().empty());
}

TEST_CASE("a filter that is missing, fails, writes too much or takes too long is an error") {
    CHECK(run_filter("no-such-program-here", {}, "").error().message ==
          "cannot run 'no-such-program-here': No such file or directory");
    CHECK(run_filter("false", {}, "").error().message == "'false' failed");
    CHECK(run_filter("cat", {}, "abc", {.output_bytes = 3}).value() == "abc");
    CHECK(run_filter("cat", {}, "abcd", {.output_bytes = 3}).error().message ==
          "'cat' was stopped: it writes more than the limit");
    CHECK(run_filter("sleep", {"20"}, "", {.seconds = 1}).error().message ==
          "'sleep' was stopped: it took longer than 1 s");
}

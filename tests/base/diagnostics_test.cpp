#include "base/diagnostics.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a finding shows its line, a caret below the column, notes and the hint") {
    const Diagnostic finding{Severity::error, "duplicate key 'theme'", {"figure.yaml", 4, 3}, "  theme: dark",
                             "remove one",    {"first defined at 2:3"}};
    CHECK(to_text(finding) ==
          "figure.yaml:4:3: error: duplicate key 'theme'\n"
          "  4 |   theme: dark\n"
          "    |   ^\n"
          "  note: first defined at 2:3\n"
          "  hint: remove one\n");
}

TEST_CASE("the caret stands below wide and tabbed text where the eye expects it") {
    const Diagnostic finding{Severity::warning, "x", {"a.yaml", 12, 4}, "\t東京: 1", {}, {}};
    CHECK(to_text(finding) ==
          "a.yaml:12:4: warning: x\n"
          "  12 | \t東京: 1\n"
          "     | \t    ^\n");
}

TEST_CASE("a finding without a file speaks for the program") {
    CHECK(to_text(to_diagnostic({"cannot write 'a'", {}, {}})) == "dateline: error: cannot write 'a'\n");
}

TEST_CASE("control characters of user words cannot drive the terminal") {
    CHECK(escape_controls("a\x1b[31m\x7f") == "a\\x1b[31m\\x7f");
}

TEST_CASE("diagnostics count by severity and keep their order") {
    Diagnostics diagnostics;
    diagnostics.warning("w");
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.error("e", {"f", 1, 2}, "h");
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.count(Severity::warning) == 1);
    CHECK(diagnostics.items().back() == Diagnostic{Severity::error, "e", {"f", 1, 2}, {}, "h", {}});
}

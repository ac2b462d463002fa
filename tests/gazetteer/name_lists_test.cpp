#include <catch2/catch.hpp>

#include "gazetteer/compiled_name_lists.hpp"

using namespace dateline;

namespace {

const NameListRows rows{{"Ada", "Zoë", "May"}, {"smith", "may"}, {"may", "street"}};

}  // namespace

TEST_CASE("a word has its rank in each list, and 0 where it is not in one") {
    const std::string bytes = write_name_lists(rows).value();
    const std::unique_ptr<NameLists> lists = open_name_lists(bytes).value();
    CHECK(lists->given_name_rank("ada") == 1);
    CHECK(lists->given_name_rank("zoe") == 2);
    CHECK(lists->given_name_rank("may") == 3);
    CHECK(lists->given_name_rank("smith") == 0);
    CHECK(lists->surname_rank("smith") == 1);
    CHECK(lists->surname_rank("may") == 2);
    CHECK(lists->is_common_word("may"));
    CHECK(lists->is_common_word("street"));
    CHECK_FALSE(lists->is_common_word("ada"));
    CHECK_FALSE(lists->is_common_word(""));
}

TEST_CASE("of words that fold alike the first counts") {
    const std::string bytes = write_name_lists({{"Zoe", "Eve", "Zoë"}, {}, {}}).value();
    CHECK(open_name_lists(bytes).value()->given_name_rank("zoe") == 1);
}

TEST_CASE("a damaged name list is refused") {
    std::string bytes = write_name_lists(rows).value();
    bytes[80] = static_cast<char>(bytes[80] ^ 1);
    CHECK(open_name_lists(bytes).error().message ==
          "the compiled data file 'DLNAMES1' is damaged: its name index does not have its checksum");
}

// Given names, surnames and common words -> names.bin, and the NameLists over its bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "gazetteer/name_lists.hpp"

namespace dateline {

/// The lists, each with the most frequent word first.
struct NameListRows {
    std::vector<std::string> given_names;
    std::vector<std::string> surnames;
    std::vector<std::string> common_words;
};

/// The bytes of names.bin. Of words that fold alike the first counts. The same rows give the same bytes.
Result<std::string> write_name_lists(const NameListRows& rows);

/// Opens names.bin. `bytes` must outlive the result and start at a multiple of 8.
Result<std::unique_ptr<NameLists>> open_name_lists(std::string_view bytes);

}  // namespace dateline

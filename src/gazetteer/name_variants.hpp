// The spellings under which a name is looked up beside its own: "Saint Louis" and "St. Louis", "Sana'a" and "Sanaa".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Other folded spellings of a folded name: saint, mount and fort written out and shortened, hyphens as spaces,
/// apostrophes left out. The name itself is not among them. Sorted.
std::vector<std::string> name_variants(std::string_view folded);

}  // namespace dateline

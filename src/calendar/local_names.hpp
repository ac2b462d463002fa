// What countries call themselves, as CLDR has it.
#pragma once

#include <string>

namespace dateline {

/// The name of a country in the language most spoken there (CLDR likely subtags): "Deutschland" for DE, "日本" for JP.
/// Empty for a code that ICU does not know.
std::string local_country_name(const std::string& country);

/// Whether the letters of a text stand each for itself, from left to right, so that they may be spaced and turned one
/// by one: Latin, Greek, Cyrillic, Armenian, Georgian, and the scripts of East Asia.
bool has_separate_letters(const std::string& text);

}  // namespace dateline

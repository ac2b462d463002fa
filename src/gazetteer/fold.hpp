// Name folding: the one form in which names are stored and looked up.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Lower case without diacritics; typographic apostrophes and hyphens become ' and -; runs of white space become one
/// space; full stops of abbreviations are dropped ("U.S." is "us", "St. Louis" is "st louis"). Letters of other scripts
/// stay as they are, in lower case.
std::string fold_name(std::string_view name);

}  // namespace dateline

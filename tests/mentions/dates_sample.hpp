// Short texts to date mentions, for tests of the date rules.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"
#include "config/language_pack.hpp"
#include "mentions/mention.hpp"

namespace dateline::tests {

/// A file of the source tree.
SourceFile read_source(const std::string& path);

/// The dates of an English text that was published on an EDTF date; an empty one means that it is not known.
std::vector<DateMention> dates_of(const std::string& text, const std::string& published, Diagnostics& diagnostics);
std::vector<DateMention> dates_of(const std::string& text, const std::string& published);

/// The same in the language of a pack.
std::vector<DateMention> dates_of(const std::string& text, const std::string& published, const LanguagePack& pack);

/// One line for each mention: "'early April' DATE 2018-04 mod=START when=[2018-04-01..2018-04-10]".
std::string described(const std::string& text, const std::vector<DateMention>& mentions);

/// "text=value" of each mention, separated by "; ".
std::string values(const std::string& text, const std::string& published);

}  // namespace dateline::tests

// Article + language pack -> its temporal expressions, found and resolved.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "config/language_pack.hpp"
#include "mentions/dates/words.hpp"
#include "mentions/mention.hpp"

namespace dateline {

/// All temporal expressions of `article`, in reading order, resolved against its publication date where they need one.
/// Many articles share the forms of their language's words.
std::vector<DateMention> find_dates(const NumberedArticle& numbered, dates::WordForms& forms, Diagnostics& diagnostics);

/// The same for one article.
std::vector<DateMention> find_dates(const Article& article, const LanguagePack& pack, Diagnostics& diagnostics);

}  // namespace dateline

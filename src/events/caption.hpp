// Captions: a sentence made short enough for a figure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// A caption of at most `max` characters: white space folded, the phrases in `dates` (bytes of `sentence`) taken out
/// where the sentence stands without them, then cut at the end of a clause, or else between words with an ellipsis. A
/// word is never cut, and the last word is none that calls for another ("of", "the").
std::string make_caption(std::string_view sentence, const std::vector<TextSpan>& dates, const LanguagePack& pack,
                         std::size_t max);

/// `text` cut to `max` characters as above, with nothing taken out.
std::string shorten(std::string_view text, const LanguagePack& pack, std::size_t max);

}  // namespace dateline

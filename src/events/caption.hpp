// Captions: a sentence made short enough for a figure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "article/article.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// A caption of at most `max` characters: the place and agency of a dateline taken off its front, white space folded,
/// the date (bytes of `sentence`) taken out where the sentence stands without it, then cut at the end of a clause that
/// comes after the date, or else between words with an ellipsis. A word is never cut, and the last word is none that
/// calls for another ("of", "the").
std::string make_caption(std::string_view sentence, TextSpan date, const LanguagePack& pack, std::size_t max);

/// `text` cut to `max` characters as above, with nothing taken out.
std::string shorten(std::string_view text, const LanguagePack& pack, std::size_t max);

}  // namespace dateline

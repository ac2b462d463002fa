// Where a phrase that a user typed stands in an article, whatever its case, accents, marks and spaces.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace dateline {

/// The spans of whole words that spell `phrase`, in reading order, none overlapping another.
std::vector<TextSpan> find_phrase(const Article& article, std::string_view phrase);

}  // namespace dateline

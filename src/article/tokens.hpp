// Text to tokens, by the rule of article.hpp. Knows Unicode classes, and no language.
#pragma once

#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace dateline {

/// The tokens of all sentences, in order. White space and control characters are no tokens.
std::vector<Token> split_tokens(std::string_view text, const std::vector<Sentence>& sentences);

}  // namespace dateline

// The lines of `dateline annotate`: one JSON object a mention. The form is a contract; DESIGN.md states it.
#pragma once

#include <string>

#include "mentions/mention.hpp"

namespace dateline {

/// All mentions of an article as JSON lines, in reading order; offsets count code points.
std::string mentions_to_jsonl(const Article& article, const Mentions& mentions);

/// The same as tab-separated lines: article, kind, start, end, text, value or name, details.
std::string mentions_to_tsv(const Article& article, const Mentions& mentions);

}  // namespace dateline

// A checked text to a Node tree, with every check of form after the parse. read_yaml of node.hpp is the door for
// others; the readers of this room use this one, because they report more findings about the same text.
#pragma once

#include <optional>

#include "config/findings.hpp"
#include "config/node.hpp"
#include "config/yaml_text.hpp"

namespace dateline {

/// The tree of `text`; nothing when an error was reported.
std::optional<Node> read_yaml(const YamlText& text, const YamlLimits& limits, Findings& findings);

/// The text of a source within its byte limit; nothing when an error was reported.
std::optional<YamlText> decode_yaml(const SourceFile& source, const YamlLimits& limits, Diagnostics& diagnostics);

}  // namespace dateline

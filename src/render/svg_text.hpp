// A line of text as a live <text> element.
#pragma once

#include <string>

#include "scene/scene.hpp"

namespace dateline {

/// The value of font-family for a text: its own family, those of its scripts, then a generic one. Escaped.
std::string svg_families(const TextItem& item, const std::string& language);

/// The element, with a final newline; nothing for a text without characters to show. font-family is left out where it
/// is that of the root.
std::string svg_text(const TextItem& item, const std::string& language, const std::string& root_families);

/// Whether the letters of a text each have a place of their own; `line` is the text as it can be drawn.
bool follows_curve(const TextItem& item, const std::string& line);

}  // namespace dateline

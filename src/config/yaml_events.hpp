// What yaml-cpp says of a text, as a flat list: the only file, with its .cpp, that knows yaml-cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "config/findings.hpp"
#include "config/node.hpp"
#include "config/yaml_text.hpp"

namespace dateline {

enum class YamlEventKind { null, scalar, alias, list_start, list_end, map_start, map_end };

/// One event. An anchor is a number above 0; an alias carries that of its target.
struct YamlEvent {
    YamlEventKind kind = YamlEventKind::null;
    std::size_t anchor = 0;
    std::size_t offset = 0;  ///< byte in the text where the value, or its anchor or tag, begins
    std::string scalar{};
    Quoting quoting = Quoting::plain;
};

/// The events of the one document of `text`, within the limits. Nothing when an error was reported.
std::optional<std::vector<YamlEvent>> parse_yaml_events(const YamlText& text, const YamlLimits& limits,
                                                        Findings& findings);

}  // namespace dateline

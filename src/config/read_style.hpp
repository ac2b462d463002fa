// styles/<name>.yaml to Style.
#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Reads a style; keys that are left out keep the defaults of Style.
std::optional<Style> read_style(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline

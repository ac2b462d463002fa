// The lock file of a map's labels: read before a figure is laid out, written with its outputs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "pipeline/world.hpp"

namespace dateline {

/// The places of labels that a file keeps; none where there is no such file yet. What is wrong with it is reported, at
/// `pos` where it cannot be read.
std::optional<std::vector<LockedLabel>> read_locked_labels(const std::string& path, const SourcePos& pos,
                                                           const World& world, Diagnostics& diagnostics);

/// The bytes of such a file.
std::string locked_labels_text(const std::vector<LockedLabel>& labels);

}  // namespace dateline

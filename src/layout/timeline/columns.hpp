// Columns: labels of a vertical timeline, stacked beside the axis in the order of their dates. Exact spacing in each
// column, sides by local search. Deterministic. Works in points, and knows nothing of scenes.
#pragma once

#include <vector>

#include "layout/timeline/axis_zone.hpp"

namespace dateline {

/// A label to be stacked.
struct ColumnLabel {
    double wanted = 0;  ///< where its top edge wants to be
    double height = 0;  ///< with the gap below it
};

struct ColumnLimits {
    double from = 0;
    double to = 0;
    bool two_sided = true;
};

struct ColumnLayout {
    std::vector<Side> sides;
    std::vector<double> tops;
    double cost = 0;
    double overflow = 0;  ///< how much taller the columns would have to be
};

/// Sides and top edges for labels in order of their dates. One-sided columns use the side after the axis.
ColumnLayout stack_columns(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits);

}  // namespace dateline

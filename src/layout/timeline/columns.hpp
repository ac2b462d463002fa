// Columns: labels of a vertical timeline, stacked beside the axis in the order of their dates. Exact spacing in each
// column, sides by local search. Deterministic. Works in points, and knows nothing of scenes.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/lanes.hpp"

namespace dateline {

/// A label to be stacked.
struct ColumnLabel {
    double marker = 0;       ///< where its leader comes from
    double height = 0;       ///< with the gap below it
    double attach_from = 0;  ///< the leader may meet it between here and `attach_to`, from its top
    double attach_to = 0;
    LaneInterval bar{};  ///< the stretch of the axis that its bar takes; empty for a point
    double lean = 0;     ///< what the side before the axis costs it; below 0, the side after

    bool operator==(const ColumnLabel&) const = default;
};

struct ColumnLimits {
    double from = 0;
    double to = 0;
    bool two_sided = true;

    bool operator==(const ColumnLimits&) const = default;
};

struct ColumnLayout {
    std::vector<Side> sides;
    std::vector<double> tops;
    double cost = 0;
    double overflow = 0;  ///< how much taller the columns would have to be
};

/// The cost of a label whose top edge is at `top`: how far its leader goes along the axis, far ways more than in
/// proportion.
double column_cost(const ColumnLabel& label, double top);

/// Top edges and cost for given sides. The spacing of each column is exact: the top edges minimise the sum of squares
/// of the distances between markers and the middles of where leaders may meet labels.
ColumnLayout space_columns(const std::vector<ColumnLabel>& labels, const std::vector<Side>& sides,
                           const ColumnLimits& limits);

/// Sides and top edges for labels in order of their dates. One-sided columns use the side after the axis. Bars that
/// overlap are shared out evenly between the sides.
ColumnLayout stack_columns(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits);

}  // namespace dateline

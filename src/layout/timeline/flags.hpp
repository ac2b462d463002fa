// Flags: labels of a horizontal timeline in rows away from the axis. In the nearest row the leader meets a label
// anywhere on its edge; in the others a straight pole at its left edge passes every nearer row, so a later pole must
// clear each earlier label of its own row or a nearer one. Finds the places of the poles for given rows, and the rows
// and sides by local search. Deterministic. Works in points, and knows nothing of scenes.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/lanes.hpp"

namespace dateline {

/// A label to be hung.
struct Flag {
    double marker = 0;  ///< where its leader comes from
    double width = 0;
    /// The widths of the last and the first line, on which a leader from below and one from above may end.
    double last_line = 0;
    double first_line = 0;
    LaneInterval bar{};  ///< the stretch of the axis that its bar takes; empty for a point
};

/// How far from the left edge of a label its leader may end.
double free_stretch(const Flag& flag, Side side, std::size_t row);

/// The least way along the axis from the marker of a flag to a label whose left edge is at `left`.
double way_along(const Flag& flag, Side side, std::size_t row, double left);

struct FlagLimits {
    double from = 0;
    double to = 0;
    double pole_gap = 3;   ///< between neighbouring poles
    double label_gap = 6;  ///< between a label and the next pole
};

/// The left edges of flags in order with given rows (0 is nearest to the axis), where their poles stand.
struct PoleSolution {
    std::vector<double> lefts;
    double overflow = 0;  ///< how much wider the limits would have to be; 0 when all fit
};

/// Every pole between where all would stand when pushed only right and only left: the mean of both, within the
/// limits. Sets of separations are closed under means, minima and maxima, so the result keeps all of them. O(n).
PoleSolution place_poles(const std::vector<Flag>& flags, Side side, const std::vector<std::size_t>& rows,
                         const FlagLimits& limits);

/// Where a flag hangs.
struct FlagPlace {
    Side side = Side::before;
    std::size_t row = 0;
    double left = 0;

    bool operator==(const FlagPlace&) const = default;
};

struct FlagRows {
    std::size_t before = 1;
    std::size_t after = 1;
    double height = 30;  ///< of a row, in points
    double fan = 10;     ///< the depth that a leader has to go along the axis in
};

struct FlagLayout {
    std::vector<FlagPlace> places;
    double cost = 0;
    double overflow = 0;
};

/// The layout of flags at given places: row + 0 before the axis, row + rows.before after it.
FlagLayout place_flags(const std::vector<Flag>& flags, const std::vector<std::size_t>& places, const FlagRows& rows,
                       const FlagLimits& limits);

/// Sides and rows for flags in order of their dates. Bars that overlap are shared out evenly between the sides.
FlagLayout hang_flags(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits);

}  // namespace dateline

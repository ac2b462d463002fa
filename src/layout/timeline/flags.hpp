// Flags: labels of a horizontal timeline, each hanging on a straight pole at its left edge, in rows away from the
// axis. Poles stand in the order of the dates and pass every nearer row, so a later pole must clear each earlier
// label of its own row or a nearer one. Finds the places of the poles for given rows, and the rows and sides by local
// search. Deterministic. Works in points, and knows nothing of scenes.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"

namespace dateline {

/// A label to be hung.
struct Flag {
    double wanted = 0;  ///< where its pole wants to stand: at its marker
    double width = 0;
};

struct FlagLimits {
    double from = 0;
    double to = 0;
    double pole_gap = 3;   ///< between neighbouring poles
    double label_gap = 6;  ///< between a label and the next pole
};

/// Poles for flags in order with given rows (0 is nearest to the axis).
struct PoleSolution {
    std::vector<double> poles;
    double overflow = 0;  ///< how much wider the limits would have to be; 0 when all fit
};

/// Every pole between where all would stand when pushed only right and only left: the mean of both, within the
/// limits. Sets of separations are closed under means, minima and maxima, so the result keeps all of them. O(n).
PoleSolution place_poles(const std::vector<Flag>& flags, const std::vector<std::size_t>& rows,
                         const FlagLimits& limits);

/// Where a flag hangs.
struct FlagPlace {
    Side side = Side::before;
    std::size_t row = 0;
    double pole = 0;

    bool operator==(const FlagPlace&) const = default;
};

struct FlagRows {
    std::size_t before = 1;
    std::size_t after = 1;
    double height = 30;  ///< of a row, in points
};

struct FlagLayout {
    std::vector<FlagPlace> places;
    double cost = 0;
    double overflow = 0;
};

/// Sides and rows for flags in order of their dates.
FlagLayout hang_flags(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits);

}  // namespace dateline

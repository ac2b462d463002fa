// Flags: labels of a horizontal timeline in rows away from the axis. A leader goes along the axis in the fan, then
// straight up its pole, which passes the nearer rows and ends anywhere on the nearest line of its label. Poles of a
// side keep the order of the dates, so that leaders cannot cross; labels keep clear of each other and of the poles that
// pass. Finds poles and labels for given rows, and the rows and sides by local search. Deterministic. Works in points,
// and knows nothing of scenes.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/lanes.hpp"

namespace dateline {

/// The stretch of a label's line on which its leader may end, from the label's left edge.
struct Hold {
    double from = 0;
    double to = 0;
};

/// A label to be hung.
struct Flag {
    double marker = 0;  ///< where its leader comes from
    double width = 0;
    Hold last_line{};    ///< for a leader from below
    Hold first_line{};   ///< for one from above
    LaneInterval bar{};  ///< the stretch of the axis that its bar takes; empty for a point

    [[nodiscard]] const Hold& hold(Side side) const { return side == Side::before ? last_line : first_line; }
};

struct FlagLimits {
    double from = 0;
    double to = 0;
    double pole_gap = 3;   ///< between neighbouring poles, and between a pole and a label after it
    double label_gap = 6;  ///< between a label and the next label or pole
};

/// Where a flag hangs.
struct FlagPlace {
    Side side = Side::before;
    std::size_t row = 0;  ///< 0 is nearest to the axis
    double left = 0;      ///< of its label
    double pole = 0;

    bool operator==(const FlagPlace&) const = default;
};

/// Rows of a side.
constexpr std::size_t most_flag_rows = 12;

/// At most most_flag_rows on each side.
struct FlagRows {
    std::size_t before = 1;
    std::size_t after = 1;
    double height = 30;  ///< of a row, in points
    double fan = 10;     ///< the depth that a leader has to go along the axis in
    double lane = 5;     ///< the height of a lane of bars
};

struct FlagLayout {
    std::vector<FlagPlace> places;
    double cost = 0;
    double overflow = 0;  ///< how much wider the limits would have to be; 0 when all fit
};

/// About the length of the leader of a flag, and a little more for one that goes far along the axis.
double flag_cost(const Flag& flag, const FlagPlace& place, const FlagRows& rows);

/// The layout of flags at given places: row + 0 before the axis, row + rows.before after it.
FlagLayout place_flags(const std::vector<Flag>& flags, const std::vector<std::size_t>& places, const FlagRows& rows,
                       const FlagLimits& limits);

/// No search makes flags fit that are too wide by more than this share of the limits.
constexpr double hopeless_share = 0.15;

/// Rough: good enough to compare numbers of rows. Brief: until no single change helps. Full: the best that can be
/// found.
enum class SearchEffort { rough, brief, full };

/// Sides and rows for flags in order of their dates. Bars that overlap are shared out evenly between the sides.
FlagLayout hang_flags(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits,
                      SearchEffort effort);

}  // namespace dateline

// The zone of the axis: a band with the ticks in the middle, and on both sides of it lanes for markers and bars, and
// beyond the lanes the fan in which leaders find their labels. The same for both directions: `along` runs with time,
// `across` away from the band. Only this file knows which of them is x.
#pragma once

#include <cstddef>

#include "layout/timeline/axis_scale.hpp"
#include "scene/page.hpp"

namespace dateline {

enum class AxisDirection { horizontal, vertical };

/// Whether the ticks, eras, lines and breaks of an axis are named; not so where another axis below it names them.
enum class AxisWords { written, none };

/// Above or left of the band; below or right of it.
enum class Side { before, after };

constexpr Side opposite(Side side) {
    return side == Side::before ? Side::after : Side::before;
}

/// What lies on one side of the band, in points.
struct ZoneSide {
    std::size_t lanes = 0;
    double fan_depth = 0;

    bool operator==(const ZoneSide&) const = default;
};

struct AxisZone {
    AxisDirection direction = AxisDirection::horizontal;
    AxisScale scale{};
    double band_from = 0;  ///< across
    double band_to = 0;    ///< across
    double lane_pitch = 7;
    double lane_offset = 1.5;  ///< between the band and the first lane
    double cluster_strip = 0;  ///< and before the band also this, for the counts of clusters
    ZoneSide before{};
    ZoneSide after{};

    bool operator==(const AxisZone&) const = default;

    [[nodiscard]] const ZoneSide& side(Side which) const { return which == Side::before ? before : after; }

    [[nodiscard]] PagePoint point(double along, double across) const {
        return direction == AxisDirection::horizontal ? PagePoint{Points(along), Points(across)}
                                                      : PagePoint{Points(across), Points(along)};
    }
    /// The box between two positions along and two across, in any order.
    [[nodiscard]] PageBox box(double along1, double along2, double across1, double across2) const;

    /// The position across that lies `distance` outside the band.
    [[nodiscard]] double outside(Side which, double distance) const {
        return which == Side::before ? band_from - distance : band_to + distance;
    }
    /// Where the lanes begin, as a distance from the band.
    [[nodiscard]] double lanes_begin(Side which) const {
        return lane_offset + (which == Side::before ? cluster_strip : 0);
    }
    [[nodiscard]] double lane_distance(Side which, std::size_t lane) const {
        return lanes_begin(which) + lane_pitch * (static_cast<double>(lane) + 0.5);
    }
    /// Where the lanes end and the fan begins, as a distance from the band.
    [[nodiscard]] double fan_distance(Side which) const {
        const std::size_t lanes = side(which).lanes;
        if (lanes == 0) return which == Side::before ? cluster_strip : 0;
        return lanes_begin(which) + lane_pitch * static_cast<double>(lanes);
    }
    /// Where the fan ends and the labels begin, as a distance from the band.
    [[nodiscard]] double label_distance(Side which) const { return fan_distance(which) + side(which).fan_depth; }
};

}  // namespace dateline

// Straight poles: the shortest ways along the axis for flags whose sides and rows are decided.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/poles.hpp"

namespace dateline {

/// The flags of one side. The references outlive it.
struct PoleRows {
    const std::vector<Flag>& flags;
    const FlagRows& rows;
    const FlagLimits& limits;
    Side side;
    const std::vector<std::size_t>& members;  ///< indices of flags, in order
    const std::vector<std::size_t>& rows_of;  ///< of members
    const std::vector<FlagSpot>& least;       ///< the leftmost solution
    const std::vector<FlagSpot>& greatest;    ///< the rightmost
};

/// Moves spots that keep all distances to the shortest ways that the rows allow.
void straighten_poles(const PoleRows& side, std::vector<FlagSpot>& spots);

}  // namespace dateline

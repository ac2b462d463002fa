// Dropping points that no one can see at the size of the figure.
#pragma once

#include "geo/plane.hpp"

namespace dateline {

/// Drops the points whose triangle with their neighbours is smallest, until every triangle is larger than `area`
/// square metres (Visvalingam and Whyatt 1993). What is dropped depends on the neighbourhood only, so that two areas
/// that share a border keep sharing it. Ends of lines stay.
PlanePath simplify_line(const PlanePath& line, double area);

/// The same for a ring; nothing is left of a ring that is smaller than `area` itself.
PlanePath simplify_ring(const PlanePath& ring, double area);

}  // namespace dateline

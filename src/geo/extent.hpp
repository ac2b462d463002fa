// The box of the globe that a map of some places should show.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "geo/geo_box.hpp"

namespace dateline {

/// The smallest box around all `areas`, found by the largest empty gap of longitudes, so that places at 170 E and 170 W
/// share a narrow box across the antimeridian. A point is a box without size. There must be at least one area.
GeoBox extent_of(std::span<const GeoBox> areas);

/// The one area without which the extent of all would be less than a quarter as wide and as high; nothing where there
/// is none, or where so few areas are left that none can be called the odd one out.
std::optional<std::size_t> outlier_of(std::span<const GeoBox> areas);

/// `box` grown about its centre to at least `height` and, at its latitude, to the ground distance that `width` degrees
/// have at the equator.
GeoBox at_least(const GeoBox& box, Degrees width, Degrees height);

/// `box` grown on each side by a share of its own size; latitudes stop at 89 degrees unless they were beyond.
GeoBox padded(const GeoBox& box, double share);

}  // namespace dateline

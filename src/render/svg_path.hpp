// Numbers and path data of the SVG, as short as the grammar allows: relative whole hundredths of a point. Positions
// are rounded before they are subtracted, so that errors do not add up along a coast.
#pragma once

#include <cstdint>
#include <string>

#include "scene/path.hpp"

namespace dateline {

/// A finite length in hundredths of a point, rounded half away from zero.
std::int64_t to_hundredths(Points length);

/// "1.5", "-.25", "0": two decimals at most, no zero before the mark.
std::string hundredths_text(std::int64_t hundredths);

/// hundredths_text of a length.
std::string svg_number(Points length);

/// The `d` attribute. Steps shorter than a hundredth are left out; a subpath that shrinks to a point is kept as a dot
/// when it is open and left out when it is closed. Empty when nothing is left.
std::string svg_path_data(const Path& path);

}  // namespace dateline

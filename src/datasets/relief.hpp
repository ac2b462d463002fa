// Shaded relief from heights. Knows nothing of GDAL.
#pragma once

#include <cstdint>
#include <vector>

#include "base/units.hpp"

namespace dateline {

/// Heights in metres, row by row from the north-west; NaN where none is known.
struct HeightGrid {
    int width = 0;
    int height = 0;
    Metres cell_width{};
    Metres cell_height{};
    std::vector<float> heights;
};

/// Red, green, blue and opacity of each cell: shadows in black and light in white over what lies below, with the sun in
/// the north-west at 45 degrees, as atlases have it (Horn 1981). Heights are exaggerated so that the steepest twentieth
/// of the slopes reaches about 42 degrees: at small scales all land is flat. Flat and unknown cells are transparent.
std::vector<std::uint8_t> shaded_relief(const HeightGrid& grid);

}  // namespace dateline

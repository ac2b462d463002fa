// Names that follow the shape of their area: along its medial line, letter by letter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/map/page_grid.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// The middle of an area from end to end: a shallow arc.
struct MedialLine {
    std::vector<PagePoint> points;  ///< close together, in the direction of reading
    double elongation = 1;          ///< how many times as long as wide the area is
    double bend = 0;                ///< degrees between the directions at both ends
    double slope = 0;               ///< degrees from level, of the line as a whole
};

/// The arc that keeps furthest from the edges of an area and from what is taken (a parabola fitted to the ridge of the
/// distances from the edge, weighted by them). Nothing where no letter of a height has room or the arc would be too
/// bent to read.
std::optional<MedialLine> medial_line(const PageGrid& grid, const Mask& area, const SummedMask& taken, Points height);

/// A name on a line.
struct CurvedName {
    std::vector<LetterPlace> letters;
    std::vector<PageBox> boxes;  ///< of each letter
    Points width{};
};

/// A name set along a line, spaced by the line's length but no wider than `most_spacing`, near its middle. Nothing
/// where a letter would leave the area or touch what is taken. The letters must be separate (see has_separate_letters).
std::optional<CurvedName> set_along(const MedialLine& line, const std::string& name, const TextStyle& style,
                                    const SummedMask& area, const SummedMask& taken, const TextMeasurer& measurer);

}  // namespace dateline

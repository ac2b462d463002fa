// The places that the label of one mark may take, from best to worst.
#pragma once

#include <vector>

#include "layout/map/place_labels.hpp"

namespace dateline {

struct PlacedCandidate {
    PlacedLabel label;
    int cost = 0;
};

/// What all labels of a map have in common.
struct LabelSurroundings {
    const std::vector<MapMark>& marks;
    const MapView& view;
    const LabelTerrain& terrain;
};

/// Whether labels may stand apart, at the end of a line. There are many such places, so they are asked for only where
/// the near ones do not do.
enum class Leaders { no, yes };

/// Around a circle: eight positions, then rings with leaders (Imhof 1975, Yoeli 1972: right before left, above before
/// below). Positions outside the frame, on another circle or on furniture are left out.
std::vector<PlacedCandidate> candidates_of_point(const MapMark& mark, const std::vector<MapLabelText>& ways,
                                                 const LabelSurroundings& around, Leaders leaders);

/// Where a label stood before; nothing when its words are others now or something lies there.
std::optional<PlacedCandidate> candidate_as_locked(const LockedLabel& locked, const MapMark& mark,
                                                   const std::vector<MapLabelText>& ways,
                                                   const LabelSurroundings& around);

/// On one side of a circle, because the user says so: only the frame limits it.
std::vector<PlacedCandidate> candidates_at(LabelSide side, const MapMark& mark, const std::vector<MapLabelText>& ways,
                                           const LabelSurroundings& around);

/// Inside an area, nearest to its middle first; around its reference point where the area is too small.
std::vector<PlacedCandidate> candidates_of_area(const MapMark& mark, const std::vector<MapLabelText>& ways,
                                                const LabelSurroundings& around, Leaders leaders);

}  // namespace dateline

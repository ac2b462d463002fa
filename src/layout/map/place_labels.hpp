// Labels of places: where each may stand, which stands where, and how it is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "layout/map/label_solver.hpp"
#include "layout/map/label_terrain.hpp"
#include "layout/map/label_text.hpp"
#include "layout/map/map_marks.hpp"
#include "scene/style.hpp"

namespace dateline {

/// A label at its place.
struct PlacedLabel {
    MapLabelText text;
    PageBox box{};  ///< of the ink
    TextAnchor anchor = TextAnchor::start;
    std::optional<Segment> leader{};
};

/// What gives way to what where there is not room for all.
enum class LabelUrgency {
    low,    ///< a number of a key: it gives way to every name
    usual,  ///< a name
    high,   ///< a number that found no room while it gave way
};

/// What a mark would like to be labelled with.
struct LabelWish {
    std::string text;
    LabelUrgency urgency = LabelUrgency::usual;
    std::optional<LabelSide> side{};      ///< pinned by the user: the only place that will do, whatever lies there
    std::optional<LockedLabel> locked{};  ///< where it stood before, and stays while nothing else lies there
};

/// The box that no other label's box may touch: less would read as one line.
PageBox with_air(const PageBox& ink);

/// A label at its place as a later run is to find it again.
LockedLabel to_locked(const std::string& id, const PlacedLabel& label, const MapMark& mark);

/// How place labels are set.
TextStyle place_label_style(const Style& style);

/// A label for each mark, nothing where there was no room. One wish a mark. Labels keep clear of all
/// circles, of furniture and of the frame, and prefer to cross no coast and no border. Where only one of two has room,
/// the larger circle is named, else the earlier place.
std::vector<std::optional<PlacedLabel>> label_marks(const std::vector<LabelWish>& wishes,
                                                    const std::vector<MapMark>& marks, const MapView& view,
                                                    const LabelTerrain& terrain, const Style& style,
                                                    const TextMeasurer& measurer);

}  // namespace dateline

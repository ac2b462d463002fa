// Names of countries and seas: only where they fit inside, clear of all place labels and symbols. They are background
// and never push anything away.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/display_language.hpp"
#include "figure/figure.hpp"
#include "layout/map/label_terrain.hpp"
#include "layout/map/label_text.hpp"
#include "scene/style.hpp"

namespace dateline {

struct AreaLabel {
    std::string id;    ///< the same from run to run
    std::string code;  ///< of a country or admin-1 unit; empty for seas
    MapLabelText text;
    PageBox box{};
    TextStyle style{};
    std::vector<LetterPlace> letters{};  ///< of a name that follows its area; then there is no box
};

/// The text items of a name.
std::vector<TextItem> area_label_items(const AreaLabel& label);

/// What is on the map already. `named` are texts that no area needs to repeat.
struct TakenRoom {
    std::vector<PageBox> boxes;
    std::vector<Segment> leaders;
    std::vector<std::string> named;
    DisplayLanguage language{};  ///< of the names of areas
    MapNames names = MapNames::figure;
    std::vector<LockedLabel> locked;  ///< of an earlier run
};

/// Where a level name stands, from the corner of the map; nothing for a name that follows its area, which is found
/// again from its shape.
std::optional<LockedLabel> to_locked(const AreaLabel& label, const PageBox& frame);

/// Names of seas first, then of countries from large to small, each added to what is taken for the next.
std::vector<AreaLabel> label_areas(const MapView& view, const BaseShapes& shapes, const Basemap& basemap,
                                   const LabelTerrain& terrain, const TakenRoom& taken, const Style& style,
                                   const TextMeasurer& measurer);

}  // namespace dateline

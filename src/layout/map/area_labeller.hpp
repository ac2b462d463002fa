// Places the names of areas, one after the other, each clear of those before it. Inside the naming of areas only.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/map/area_labels.hpp"
#include "layout/map/curved_names.hpp"

namespace dateline {

/// The lines of a name: one, or one in each of two languages.
using AreaName = std::vector<std::string>;

/// Where a name may stand. Without `towards` it stands best in the middle.
struct NamedArea {
    std::string id;
    std::string code;
    const PageGrid& grid;
    const Mask& mask;
    std::optional<PagePoint> towards{};
    bool may_bend = true;
};

/// How much of the page the covered cells take, in square points.
double square_points(const PageGrid& grid, const Mask& area);

/// How large a name is set.
enum class NameSize { by_area, smallest };

class AreaLabeller {
public:
    /// Refers to all of them while it lives.
    AreaLabeller(const LabelTerrain& terrain, const TakenRoom& taken, const Style& style, const TextMeasurer& measurer);

    /// Tries sizes from the largest that the area deserves; at each, along the area or level, whichever suits its
    /// shape. True when the name found room.
    bool add(const AreaName& name, const TextStyle& base, const NamedArea& where, NameSize size = NameSize::by_area);

    [[nodiscard]] std::vector<AreaLabel> take() { return std::move(labels_); }

private:
    /// An area that a name is to stand in, as searches see it.
    struct Spot {
        const NamedArea& where;
        const SummedMask& area;
        const SummedMask& taken;
        PagePoint middle{};
    };

    [[nodiscard]] bool is_slice(const PageGrid& area) const;
    bool add_along(const MedialLine& line, const std::string& name, const TextStyle& style, const Spot& spot);
    [[nodiscard]] std::vector<MapLabelText> level_ways(const AreaName& name, const TextStyle& style) const;
    bool add_locked(const AreaName& name, const TextStyle& base, const Spot& spot);
    bool add_level(const AreaName& name, const TextStyle& style, const Spot& spot);
    void spread_letters(const Spot& spot, AreaLabel& label) const;

    const LabelTerrain& terrain_;
    const Style& style_;
    const TextMeasurer& measurer_;
    const std::vector<LockedLabel>& locked_;
    Mask taken_;
    std::vector<AreaLabel> labels_;
};

}  // namespace dateline

#include "layout/map/area_labeller.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.hpp"
#include "calendar/local_names.hpp"
#include "layout/map/area_search.hpp"

namespace dateline {

namespace {

constexpr Points clearance{1.5};  // at least, between area names and everything else
// Of the room on a line that a level name takes, and the widest gap between its letters by their size.
constexpr double share_of_room = 0.6;
constexpr double widest_spacing = 0.45;

/// Sizes in multiples of the smallest type, and the visible area in square points from which each is worth it.
struct SizeStep {
    double factor;
    double from_area;
};
constexpr std::array size_steps{SizeStep{1.5, 30000}, SizeStep{1.25, 9000}, SizeStep{1.0, 0}};

/// Whether a name along the middle of an area shows its shape better than a level one: where the area is long and
/// lies aslant or bends. Steep names are harder to read, most of all those that run down, so they need longer
/// areas.
constexpr double steep = 55;  // degrees

bool is_steep(const MedialLine& line) {
    return std::abs(line.slope) > steep;
}

bool suits(const MedialLine& line) {
    constexpr double level = 12;
    const double least = line.slope > steep ? 3 : line.slope < -steep ? 2.2 : std::abs(line.slope) > level ? 1.7 : 2.6;
    return line.elongation > least && (std::abs(line.slope) > level || line.bend > 2 * level);
}

}  // namespace

double square_points(const PageGrid& grid, const Mask& area) {
    const auto cells = std::count(area.begin(), area.end(), std::uint8_t{1});
    return static_cast<double>(cells) * grid.cell().value() * grid.cell().value();
}

AreaLabeller::AreaLabeller(const LabelTerrain& terrain, const TakenRoom& taken, const Style& style,
                           const TextMeasurer& measurer)
    : terrain_(terrain), style_(style), measurer_(measurer), locked_(taken.locked), taken_(terrain.grid.empty_mask()) {
    for (const auto& box : taken.boxes) {
        terrain.grid.cover_box(box.grown(clearance), taken_);
    }
    for (const auto& leader : taken.leaders) {
        terrain.grid.cover_lines({{leader.from, leader.to}}, taken_);
    }
    for (const auto& box : terrain.furniture) {
        terrain.grid.cover_box(box, taken_);
    }
}

bool AreaLabeller::add(const AreaName& name, const TextStyle& base, const NamedArea& where, NameSize size) {
    const double visible = square_points(where.grid, where.mask);
    const SummedMask area_sums(where.grid, where.mask);
    const SummedMask taken_sums(terrain_.grid, taken_);
    const Spot spot{where, area_sums, taken_sums, where.towards.value_or(middle_of(where.grid, where.mask))};
    if (add_locked(name, base, spot)) {
        return true;
    }
    for (const auto& step : size_steps) {
        if (visible < step.from_area || (size == NameSize::smallest && step.factor > 1)) {
            continue;
        }
        TextStyle text_style = base;
        text_style.size = style_.type.minimum_size * step.factor;
        const bool separate =
            std::all_of(name.begin(), name.end(), [](const std::string& line) { return has_separate_letters(line); });
        text_style.letter_spacing = separate ? text_style.size * (step.factor > 1 ? 0.08 : 0.03) : Points(0);
        const auto line = separate && where.may_bend && name.size() == 1
                              ? medial_line(where.grid, where.mask, taken_sums, text_style.size)
                              : std::nullopt;
        const bool along = line && suits(*line) && !(is_steep(*line) && is_slice(where.grid));
        if ((along && add_along(*line, name[0], text_style, spot)) || add_level(name, text_style, spot) ||
            (!along && line && add_along(*line, name[0], text_style, spot))) {
            return true;
        }
    }
    // Where two languages have no room, one may have.
    return name.size() > 1 && add({name[0]}, base, where);
}

/// Whether the side of the map cuts an area: what is left of it may be steep where the whole is not.
bool AreaLabeller::is_slice(const PageGrid& area) const {
    const Points near(6);
    const PageBox& whole = terrain_.grid.frame();
    return area.frame().left < whole.left + near || area.frame().right > whole.right - near;
}

bool AreaLabeller::add_along(const MedialLine& line, const std::string& name, const TextStyle& style,
                             const Spot& spot) {
    auto set = set_along(line, name, style, spot.area, spot.taken, measurer_);
    if (!set) {
        return false;
    }
    for (const auto& box : set->boxes) {
        terrain_.grid.cover_box(box.grown(clearance), taken_);
    }
    MapLabelText text;
    text.lines = {name};
    text.width = set->width;
    const auto& where = spot.where;
    labels_.push_back({where.id, where.code, std::move(text), {}, style, std::move(set->letters)});
    return true;
}

std::vector<MapLabelText> AreaLabeller::level_ways(const AreaName& name, const TextStyle& style) const {
    return name.size() == 1 ? ways_to_set(name[0], style, measurer_)
                            : std::vector<MapLabelText>{set_lines(name, style, measurer_)};
}

/// A level name where it stood before, if it still says the same and there is still room.
bool AreaLabeller::add_locked(const AreaName& name, const TextStyle& base, const Spot& spot) {
    const auto locked = std::find_if(locked_.begin(), locked_.end(), [&](const LockedLabel& label) {
        return label.id == spot.where.id && label.size > Points(0);
    });
    if (locked == locked_.end()) {
        return false;
    }
    TextStyle style = base;
    style.size = locked->size;
    style.letter_spacing = locked->spacing;
    const auto ways = level_ways(name, style);
    const auto way =
        std::find_if(ways.begin(), ways.end(), [&](const MapLabelText& text) { return text.lines == locked->lines; });
    if (way == ways.end() || style.size < style_.type.minimum_size) {
        return false;
    }
    const auto& frame = terrain_.grid.frame();
    const PagePoint corner{frame.left + locked->corner.x, frame.top + locked->corner.y};
    const PageBox box{corner.x, corner.y, corner.x + way->width, corner.y + way->height};
    // Rounding may have moved it a little.
    const PageBox inner = box.grown(Points(-0.1));
    if (!contains(spot.where.grid.frame(), inner) || !spot.area.is_full(inner) || !spot.taken.is_free(inner)) {
        return false;
    }
    terrain_.grid.cover_box(box.grown(clearance), taken_);
    labels_.push_back({spot.where.id, spot.where.code, *way, box, style, {}});
    return true;
}

bool AreaLabeller::add_level(const AreaName& name, const TextStyle& style, const Spot& spot) {
    for (const auto& way : level_ways(name, style)) {
        const SpotWish wish{way.width, way.height, spot.middle, 1};
        const auto spots = find_spots(spot.where.grid, spot.area, spot.taken, terrain_.line_sums, wish);
        if (spots.empty()) {
            continue;
        }
        AreaLabel label{spot.where.id, spot.where.code, way, spots.front().box, style, {}};
        if (way.lines.size() == 1 && style.letter_spacing > Points(0)) {
            spread_letters(spot, label);
        }
        terrain_.grid.cover_box(label.box.grown(clearance), taken_);
        labels_.push_back(std::move(label));
        return true;
    }
    return false;
}

/// Spaces a level name by the room that its area has on both sides of it.
void AreaLabeller::spread_letters(const Spot& spot, AreaLabel& label) const {
    const auto letters = count_code_points(label.text.lines[0]);
    PageBox room = label.box;
    for (PageBox wider = room; letters > 1; room = wider) {
        wider = {wider.left - Points(2), wider.top, wider.right + Points(2), wider.bottom};
        if (!contains(spot.where.grid.frame(), wider) || !spot.area.is_full(wider) || !spot.taken.is_free(wider)) {
            break;
        }
    }
    const Points more = std::max(room.width() * share_of_room - label.box.width(), Points(0));
    TextStyle spaced = label.style;
    spaced.letter_spacing =
        std::min(spaced.letter_spacing + more / static_cast<double>(std::max<std::size_t>(letters, 2) - 1),
                 std::max(spaced.size * widest_spacing, spaced.letter_spacing));
    // In hundredths, as the lock file and SVG have it.
    spaced.letter_spacing = Points(std::floor(spaced.letter_spacing.value() * 100) / 100);
    label.style = spaced;
    label.text = set_label(label.text.lines[0], spaced, measurer_);
    const Points grown = (label.text.width - label.box.width()) / 2;
    label.box = {label.box.left - grown, label.box.top, label.box.right + grown, label.box.bottom};
}

}  // namespace dateline

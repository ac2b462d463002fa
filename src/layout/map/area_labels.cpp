#include "layout/map/area_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "calendar/local_names.hpp"
#include "layout/map/area_search.hpp"
#include "layout/map/curved_names.hpp"

namespace dateline {

namespace {

constexpr Points rim{22};
// Background words part the lines below them a little.
constexpr Points area_halo{1.2};
// A map of a city has no use for the name of its country.
constexpr double countries_from = 1.5e6;
constexpr Points clearance{1.5};  // between area names and everything else
// Of the room on a line that a level name takes, and the widest gap between its letters by their size.
constexpr double share_of_room = 0.6;
constexpr double widest_spacing = 0.45;

/// Sizes in multiples of the smallest type, and the visible area in square points from which each is worth it.
struct SizeStep {
    double factor;
    double from_area;
};
constexpr std::array size_steps{SizeStep{1.5, 30000}, SizeStep{1.25, 9000}, SizeStep{1.0, 0}};

// From which scale denominator on the lesser seas are left out.
int least_rank(double denominator) {
    return denominator > 60e6 ? 2 : denominator > 25e6 ? 3 : denominator > 10e6 ? 4 : 10;
}

PageBox common(const PageBox& a, const PageBox& b) {
    const Points left = std::max(a.left, b.left);
    const Points top = std::max(a.top, b.top);
    return {left, top, std::max(left, std::min(a.right, b.right)), std::max(top, std::min(a.bottom, b.bottom))};
}

/// How much of the page the covered cells take, in square points.
double square_points(const PageGrid& grid, const Mask& area) {
    const auto cells = std::count(area.begin(), area.end(), std::uint8_t{1});
    return static_cast<double>(cells) * grid.cell().value() * grid.cell().value();
}

Points cell_for(const PageBox& box) {
    return Points(box.width() > Points(120) ? 3 : 1.5);
}

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

/// Whether a name along the middle of an area shows its shape better than a level one: where the area is long and lies
/// aslant or bends. Steep names are harder to read, most of all those that run down, so they need longer areas.
constexpr double steep = 55;  // degrees

bool is_steep(const MedialLine& line) {
    return std::abs(line.slope) > steep;
}

bool suits(const MedialLine& line) {
    constexpr double level = 12;
    const double least = line.slope > steep ? 3 : line.slope < -steep ? 2.2 : std::abs(line.slope) > level ? 1.7 : 2.6;
    return line.elongation > least && (std::abs(line.slope) > level || line.bend > 2 * level);
}

/// How large a name is set.
enum class NameSize { by_area, smallest };

/// Places names one after the other.
class AreaLabeller {
public:
    AreaLabeller(const LabelTerrain& terrain, const TakenRoom& taken, const Style& style, const TextMeasurer& measurer)
        : terrain_(terrain),
          style_(style),
          measurer_(measurer),
          locked_(taken.locked),
          taken_(terrain.grid.empty_mask()) {
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

    /// Tries sizes from the largest that the area deserves; at each, along the area or level, whichever suits its
    /// shape. True when the name found room.
    bool add(const AreaName& name, const TextStyle& base, const NamedArea& where, NameSize size = NameSize::by_area) {
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
            const bool separate = std::all_of(name.begin(), name.end(),
                                              [](const std::string& line) { return has_separate_letters(line); });
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

    [[nodiscard]] std::vector<AreaLabel> take() { return std::move(labels_); }

private:
    /// Whether the side of the map cuts an area: what is left of it may be steep where the whole is not.
    [[nodiscard]] bool is_slice(const PageGrid& area) const {
        const Points near(6);
        const PageBox& whole = terrain_.grid.frame();
        return area.frame().left < whole.left + near || area.frame().right > whole.right - near;
    }

    /// An area that a name is to stand in, as searches see it.
    struct Spot {
        const NamedArea& where;
        const SummedMask& area;
        const SummedMask& taken;
        PagePoint middle{};
    };

    bool add_along(const MedialLine& line, const std::string& name, const TextStyle& style, const Spot& spot) {
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

    [[nodiscard]] std::vector<MapLabelText> level_ways(const AreaName& name, const TextStyle& style) const {
        return name.size() == 1 ? ways_to_set(name[0], style, measurer_)
                                : std::vector<MapLabelText>{set_lines(name, style, measurer_)};
    }

    /// A level name where it stood before, if it still says the same and there is still room.
    bool add_locked(const AreaName& name, const TextStyle& base, const Spot& spot) {
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
        const auto way = std::find_if(ways.begin(), ways.end(),
                                      [&](const MapLabelText& text) { return text.lines == locked->lines; });
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

    bool add_level(const AreaName& name, const TextStyle& style, const Spot& spot) {
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
    void spread_letters(const Spot& spot, AreaLabel& label) const {
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

    const LabelTerrain& terrain_;
    const Style& style_;
    const TextMeasurer& measurer_;
    const std::vector<LockedLabel>& locked_;
    Mask taken_;
    std::vector<AreaLabel> labels_;
};

TextStyle country_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.color = style.map.area_text;
    text.weight = 600;
    text.halo_width = area_halo;
    text.halo_color = style.map.land.with_opacity(0.7);
    return text;
}

TextStyle sea_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.color = style.map.sea_text;
    text.slant = FontSlant::italic;
    text.halo_width = area_halo;
    text.halo_color = style.map.sea.with_opacity(0.7);
    return text;
}

/// A name of the base map as the figure writes it.
std::string name_of(const std::string& name, const TakenRoom& taken) {
    const bool is_english = taken.names == MapNames::english || taken.names == MapNames::english_and_local;
    return is_english ? name : taken.language.area_name(name);
}

AreaName names_of(const AreaShape& country, const TakenRoom& taken) {
    const std::string own = name_of(country.name, taken);
    const bool is_local = taken.names == MapNames::local || taken.names == MapNames::english_and_local;
    const std::string local = is_local ? local_country_name(country.code) : std::string();
    if (local.empty() || local == own) {
        return {own};
    }
    return taken.names == MapNames::local ? AreaName{local} : AreaName{own, local};
}

/// A sea that the map shows: where its name may stand, and where it stands best.
struct Water {
    std::string name;
    int rank = 10;
    std::vector<PageRing> rings;
    std::optional<PagePoint> best{};
    PageBox box{};          ///< on the map
    double whole_size = 0;  ///< square degrees, also of what the map does not show
};

double size_of(const PageBox& box) {
    return box.width().value() * box.height().value();
}

std::vector<PageRing> rings_of(const MapView& view, const GeoFeature& feature) {
    std::vector<PageRing> rings;
    for (const auto& polygon : feature.polygons) {
        for (const auto& ring : project_area(view.projection, view.window, polygon)) {
            rings.push_back(view.to_page(ring));
        }
    }
    return rings;
}

/// The seas of the map, oceans first.
std::vector<Water> waters_of(const MapView& view, const Basemap& basemap) {
    std::vector<Water> waters;
    for (const auto& feature : basemap.features(BasemapLayer::water_names, view.detail(), query_box(view.window))) {
        Water water{
            feature.name, static_cast<int>(parse_integer(feature.code).value_or(10)), rings_of(view, feature), {},
            {},           feature.box.width().value() * feature.box.height().value()};
        if (water.rings.empty()) {
            continue;
        }
        water.box = common(box_of(water.rings), view.frame.grown(Points(-3)));
        if (!feature.lines.empty()) {
            water.best = view.to_page(feature.lines.front().front());
        }
        if (water.best && !view.frame.contains(*water.best)) {
            water.best.reset();
        }
        waters.push_back(std::move(water));
    }
    std::stable_sort(waters.begin(), waters.end(), [](const Water& a, const Water& b) { return a.rank < b.rank; });
    return waters;
}

/// Keeps the cells of an area for which `keep` says so of their centres.
template <class Keep>
void filter(const PageGrid& grid, Mask& area, Keep keep) {
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            auto& cell = area[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns()) +
                              static_cast<std::size_t>(column)];
            cell = cell != 0 && keep(grid.centre_of(column, row)) ? 1 : 0;
        }
    }
}

/// The open water of a sea. Seas are known by boxes only: what lies in a smaller sea's box too is that one's.
Mask open_water(const PageGrid& grid, const Water& water, const std::vector<Water>& all, const LabelTerrain& terrain) {
    Mask inside = grid.empty_mask();
    grid.cover_rings(water.rings, inside);
    Mask other = grid.empty_mask();
    for (const auto& lesser : all) {
        const bool part = lesser.name.find(water.name) != std::string::npos;  // "North Pacific Ocean"
        if (lesser.whole_size < water.whole_size && !part) {
            grid.cover_rings(lesser.rings, other);
        }
    }
    filter(grid, inside, [&](const PagePoint& centre) {
        return !grid.is_covered(other, centre) && !terrain.grid.is_covered(terrain.land, centre) &&
               terrain.grid.is_covered(terrain.globe, centre);
    });
    return inside;
}

/// What is left of an area after its rim is taken away. Far from its best place an ocean is named only where it is
/// wide: a channel between islands has a name of its own, even if it is not known here.
Mask without_rim(const PageGrid& grid, const Mask& area) {
    const SummedMask sums(grid, area);
    Mask inner = grid.empty_mask();
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const auto centre = grid.centre_of(column, row);
            const PageBox around = PageBox{centre.x, centre.y, centre.x, centre.y}.grown(rim);
            inner[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns()) +
                  static_cast<std::size_t>(column)] = sums.is_full(around) ? 1 : 0;
        }
    }
    return inner;
}

/// Whether one of the names holds the other: "North Atlantic Ocean" beside "Atlantic Ocean".
bool repeats(const std::vector<std::string>& named, const std::string& name) {
    return std::any_of(named.begin(), named.end(), [&](const std::string& other) {
        return name.find(other) != std::string::npos || other.find(name) != std::string::npos;
    });
}

void label_waters(const MapView& view, const LabelTerrain& terrain, const Basemap& basemap, const Style& style,
                  const TakenRoom& taken, AreaLabeller& labeller) {
    std::vector<std::string> named = taken.named;
    const auto waters = waters_of(view, basemap);
    const int least = least_rank(view.scale_denominator());
    for (const auto& water : waters) {
        // A lesser sea of which only a rim is seen stays unnamed.
        const bool known = water.best || water.rank <= 2;
        if (water.rank > least || !known || repeats(named, water.name)) {
            continue;
        }
        const PageGrid grid(water.box, cell_for(water.box));
        auto area = open_water(grid, water, waters, terrain);
        if (!water.best) {
            area = without_rim(grid, area);
        }
        // What the frame shows of an ocean, or of a sea whose middle lies elsewhere, says nothing of its shape.
        const bool is_whole = water.rank > 1 && water.best;
        if (labeller.add({name_of(water.name, taken)}, sea_style(style),
                         {"water:" + water.name, {}, grid, area, water.best, is_whole})) {
            named.push_back(water.name);
        }
    }
}

void label_countries(const MapView& view, const BaseShapes& shapes, const LabelTerrain& terrain, const Style& style,
                     const TakenRoom& taken, AreaLabeller& labeller) {
    const std::vector<std::string>& named = taken.named;
    struct Country {
        const AreaShape* shape;
        PageBox box;
    };
    std::vector<Country> countries;
    for (const auto& shape : shapes.countries) {
        if (!shape.name.empty() && std::find(named.begin(), named.end(), shape.name) == named.end()) {
            countries.push_back({&shape, common(box_of(shape.rings), view.frame.grown(Points(-3)))});
        }
    }
    std::stable_sort(countries.begin(), countries.end(),
                     [](const Country& a, const Country& b) { return size_of(a.box) > size_of(b.box); });
    // On a world map the names that happen to fit would look like a choice; only the largest countries are named.
    const double least = view.detail() == Detail::world ? 800 : 0;
    for (const auto& [shape, box] : countries) {
        // No name at the smallest size is smaller than this.
        if (box.width() < style.type.minimum_size * 2 || box.height() < style.type.minimum_size) {
            continue;
        }
        const PageGrid grid(box, cell_for(box));
        Mask area = grid.empty_mask();
        grid.cover_rings(shape->rings, area);
        filter(grid, area, [&](const PagePoint& centre) { return terrain.grid.is_covered(terrain.globe, centre); });
        if (square_points(grid, area) < least) {
            continue;
        }
        labeller.add(names_of(*shape, taken), country_style(style),
                     {"country:" + shape->name, shape->code, grid, area});
    }
}

/// Names of admin-1 units that are coloured by number: smaller than those of countries, and only where they fit.
void label_units(const MapView& view, const BaseShapes& shapes, const Style& style, const TakenRoom& taken,
                 AreaLabeller& labeller) {
    TextStyle text = country_style(style);
    text.weight = 400;
    for (const auto& unit : shapes.units) {
        const auto box = common(box_of(unit.rings), view.frame.grown(Points(-3)));
        const bool is_named =
            unit.name.empty() || std::find(taken.named.begin(), taken.named.end(), unit.name) != taken.named.end();
        if (is_named || box.width() < style.type.minimum_size || box.height() < style.type.minimum_size) {
            continue;
        }
        const PageGrid grid(box, cell_for(box));
        Mask area = grid.empty_mask();
        grid.cover_rings(unit.rings, area);
        labeller.add({unit.name}, text, {"admin1:" + unit.code, unit.code, grid, area}, NameSize::smallest);
    }
}

}  // namespace

std::vector<TextItem> area_label_items(const AreaLabel& label) {
    if (label.letters.empty()) {
        return label_items(label.text, label.box, TextAnchor::middle, label.style, "area-label");
    }
    return {{label.text.lines[0], label.letters.front().at, TextAnchor::start, label.text.width, label.style,
             "area-label", 0, label.letters}};
}

std::optional<LockedLabel> to_locked(const AreaLabel& label, const PageBox& frame) {
    if (!label.letters.empty()) {
        return std::nullopt;
    }
    return LockedLabel{label.id,     label.text.lines, {label.box.left - frame.left, label.box.top - frame.top},
                       std::nullopt, label.style.size, label.style.letter_spacing};
}

std::vector<AreaLabel> label_areas(const MapView& view, const BaseShapes& shapes, const Basemap& basemap,
                                   const LabelTerrain& terrain, const TakenRoom& taken, const Style& style,
                                   const TextMeasurer& measurer) {
    AreaLabeller labeller(terrain, taken, style, measurer);
    label_waters(view, terrain, basemap, style, taken, labeller);
    if (view.scale_denominator() > countries_from) {
        label_countries(view, shapes, terrain, style, taken, labeller);
    }
    label_units(view, shapes, style, taken, labeller);
    return labeller.take();
}

}  // namespace dateline

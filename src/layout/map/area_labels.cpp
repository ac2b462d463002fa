#include "layout/map/area_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "layout/map/area_search.hpp"

namespace dateline {

namespace {

constexpr Points rim{22};
// Background words part the lines below them a little.
constexpr Points area_halo{1.2};
// A map of a city has no use for the name of its country.
constexpr double countries_from = 1.5e6;
constexpr Points clearance{1.5};  // between area names and everything else

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

PageBox box_of(const std::vector<PageRing>& rings) {
    PageBox box{rings[0][0].x, rings[0][0].y, rings[0][0].x, rings[0][0].y};
    for (const auto& ring : rings) {
        for (const auto& point : ring) {
            box = box.united({point.x, point.y, point.x, point.y});
        }
    }
    return box;
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

/// Places names one after the other.
class AreaLabeller {
public:
    AreaLabeller(const LabelTerrain& terrain, const TakenRoom& taken, const Style& style, const TextMeasurer& measurer)
        : terrain_(terrain), style_(style), measurer_(measurer), taken_(terrain.grid.empty_mask()) {
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

    /// Tries sizes from the largest that the area deserves. `towards` absent: the middle of the area.
    /// True when the name found room.
    bool add(const std::string& name, const TextStyle& base, const PageGrid& grid, const Mask& area,
             std::optional<PagePoint> towards) {
        const double visible = square_points(grid, area);
        const SummedMask area_sums(grid, area);
        const SummedMask taken_sums(terrain_.grid, taken_);
        const PagePoint middle = towards.value_or(middle_of(grid, area));
        for (const auto& step : size_steps) {
            if (visible < step.from_area) {
                continue;
            }
            TextStyle text_style = base;
            text_style.size = style_.type.minimum_size * step.factor;
            text_style.letter_spacing = text_style.size * (step.factor > 1 ? 0.08 : 0.03);
            for (const auto& way : ways_to_set(name, text_style, measurer_)) {
                const SpotWish wish{way.width, way.height, middle, 1};
                const auto spots = find_spots(grid, area_sums, taken_sums, terrain_.line_sums, wish);
                if (!spots.empty()) {
                    labels_.push_back({way, spots.front().box, text_style});
                    terrain_.grid.cover_box(spots.front().box.grown(clearance), taken_);
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<AreaLabel> take() { return std::move(labels_); }

private:
    const LabelTerrain& terrain_;
    const Style& style_;
    const TextMeasurer& measurer_;
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
        if (labeller.add(taken.language.area_name(water.name), sea_style(style), grid, area, water.best)) {
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
        labeller.add(taken.language.area_name(shape->name), country_style(style), grid, area, std::nullopt);
    }
}

}  // namespace

std::vector<AreaLabel> label_areas(const MapView& view, const BaseShapes& shapes, const Basemap& basemap,
                                   const LabelTerrain& terrain, const TakenRoom& taken, const Style& style,
                                   const TextMeasurer& measurer) {
    AreaLabeller labeller(terrain, taken, style, measurer);
    label_waters(view, terrain, basemap, style, taken, labeller);
    if (view.scale_denominator() > countries_from) {
        label_countries(view, shapes, terrain, style, taken, labeller);
    }
    return labeller.take();
}

}  // namespace dateline

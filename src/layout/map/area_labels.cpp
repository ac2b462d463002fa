#include "layout/map/area_labels.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "calendar/local_names.hpp"
#include "layout/map/area_labeller.hpp"

namespace dateline {

namespace {

constexpr Points rim{22};
// Background words part the lines below them a little.
constexpr Points area_halo{1.2};
// A map of a city has no use for the name of its country.
constexpr double countries_from = 1.5e6;

// From which scale denominator on the lesser seas are left out.
int least_rank(double denominator) {
    return denominator > 60e6 ? 2 : denominator > 25e6 ? 3 : denominator > 10e6 ? 4 : 10;
}

PageBox common(const PageBox& a, const PageBox& b) {
    const Points left = std::max(a.left, b.left);
    const Points top = std::max(a.top, b.top);
    return {left, top, std::max(left, std::min(a.right, b.right)), std::max(top, std::min(a.bottom, b.bottom))};
}

Points cell_for(const PageBox& box) {
    return Points(box.width() > Points(120) ? 3 : 1.5);
}

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

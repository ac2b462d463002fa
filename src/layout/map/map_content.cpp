#include "layout/map/map_content.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/map/unit_shades.hpp"
#include "scene/bounds.hpp"

namespace dateline {

namespace {

// Numbers need room too. One that finds none pushes names out, which then become numbers; this ends soon.
constexpr int most_rounds_of_keying = 6;

/// Leaves out of the key what found no room even as a number, and counts the others anew. Numbers only become shorter.
void number_anew(std::size_t from, const Style& style, const TextMeasurer& measurer, MapContent& content) {
    std::erase_if(content.keyed, [&](std::size_t mark) { return !content.labels[mark]; });
    const auto text_style = place_label_style(style);
    for (std::size_t i = 0; i < content.keyed.size(); ++i) {
        content.labels[content.keyed[i]]->text = set_label(std::to_string(i + from), text_style, measurer);
    }
}

std::optional<LockedLabel> locked_label(const MapFigure& figure, const std::string& id) {
    const auto found = std::find_if(figure.locked.begin(), figure.locked.end(),
                                    [&](const LockedLabel& label) { return label.id == id; });
    return found == figure.locked.end() ? std::nullopt : std::optional(*found);
}

/// Labels the marks by name where there is room, else by number.
void label_places(const MapFigure& figure, const MapPart& part, const LabelTerrain& terrain, const MapTools& tools,
                  MapContent& content) {
    enum class Wish { name, number, urgent_number };
    std::vector<Wish> wished(content.marks.size(), Wish::name);
    for (int round = 0; round < most_rounds_of_keying; ++round) {
        std::vector<LabelWish> wishes;
        content.keyed.clear();
        for (std::size_t i = 0; i < content.marks.size(); ++i) {
            if (wished[i] != Wish::name) {
                content.keyed.push_back(i);
                const std::string number = std::to_string(content.keyed.size() - 1 + part.numbers_from);
                const auto urgency = wished[i] == Wish::number ? LabelUrgency::low : LabelUrgency::high;
                wishes.push_back({number, urgency, {}, {}});
            } else {
                const auto& mark = content.marks[i];
                const auto& place = figure.places[mark.place];
                wishes.push_back(
                    {shown_label(figure, mark), LabelUrgency::usual, place.label_side, locked_label(figure, place.id)});
            }
        }
        content.labels = label_marks(wishes, content.marks, content.view, terrain, tools.style, tools.measurer);
        bool more = false;
        for (std::size_t i = 0; i < content.marks.size(); ++i) {
            if (!content.labels[i] && wished[i] != Wish::urgent_number) {
                wished[i] = wished[i] == Wish::name ? Wish::number : Wish::urgent_number;
                more = true;
            }
        }
        if (!more) {
            break;
        }
    }
    number_anew(part.numbers_from, tools.style, tools.measurer, content);
}

/// What place labels leave to the names of countries and seas.
TakenRoom room_taken(const MapFigure& figure, const MapContent& content) {
    TakenRoom taken;
    taken.language = figure.page.language;
    taken.names = figure.names;
    taken.locked = figure.locked;
    for (const auto& leg : content.route) {
        for (const auto& piece : leg) {
            for (std::size_t i = 1; i < piece.size(); ++i) {
                taken.leaders.push_back({piece[i - 1], piece[i]});
            }
        }
    }
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const auto& mark = content.marks[i];
        const auto& label = content.labels[i];
        if (mark.kind == MapMarkKind::point) {
            taken.boxes.push_back(mark.box());
        }
        if (label) {
            taken.boxes.push_back(label->box);
            for (const auto place : places_of(mark)) {
                taken.named.push_back(figure.places[place].label);
            }
            if (label->leader) {
                taken.leaders.push_back(*label->leader);
            }
        }
    }
    return taken;
}

/// Legends first, as the map cannot be read without them; then scale bar, arrow and inset, where corners are left.
void furnish(const MapFigure& figure, const MapPart& part, const MapTools& tools, MapContent& content,
             LabelTerrain& terrain) {
    const auto& [style, measurer, basemap, rasters] = tools;
    const SummedMask land(terrain.grid, terrain.land);
    for (const auto& tick : content.ticks) {  // those at the rim of a globe stand inside the frame
        terrain.furniture.push_back(bounds(Item{tick})->grown(Points(1)));
    }
    const FurnitureSpace space{content.view.frame, content.marks, land, terrain.edge_sums, terrain.furniture};
    const auto keep_off = [&](const auto& furniture) {
        if (furniture) {
            terrain.furniture.push_back(furniture->box);
        }
    };
    if (part.furnishing == Furnishing::all) {
        keep_off(content.shades = choose_class_legend(figure, content.classes, space, style, measurer));
        keep_off(content.sizes = choose_size_legend(figure, part.scales.circles, space, style, measurer));
    }
    if (part.furnishing != Furnishing::none) {
        keep_off(content.bar = choose_scale_bar(content.view, space, style, measurer));
    }
    if (part.furnishing != Furnishing::none && figure.north_arrow) {
        keep_off(content.arrow = choose_north_arrow(content.view, space, figure.page.language));
    }
    if (part.furnishing == Furnishing::all && figure.inset) {
        keep_off(content.inset = choose_inset(content.view, basemap, space));
    }
}

/// Images of the user's rasters as the map's projection shows them.
Result<std::vector<ImageItem>> read_rasters(const MapFigure& figure, const MapView& view, const RasterReader& rasters) {
    constexpr double pixels_per_point = 200.0 / 72;
    constexpr double most_pixels = 4e6;
    const auto& frame = view.frame;
    const double wanted = frame.width().value() * frame.height().value() * pixels_per_point * pixels_per_point;
    const double density = pixels_per_point * std::min(1.0, std::sqrt(most_pixels / wanted));
    const auto pixels = [&](Points length) {
        return std::max(1, static_cast<int>(std::lround(length.value() * density)));
    };
    const RasterWindow window{view.projection.definition(), view.window.frame, pixels(frame.width()),
                              pixels(frame.height())};
    std::vector<ImageItem> images;
    for (const auto& layer : figure.layers) {
        if (layer.raster.empty()) {
            continue;
        }
        auto png = rasters ? rasters(layer.raster, window) : Error{"no rasters can be read here", {}, {}};
        if (!png) {
            return png.error();
        }
        images.push_back({std::move(png).value(), frame});
    }
    return images;
}

}  // namespace

MapScales scales_of(const MapFigure& figure, const MapStyle& style) {
    std::vector<MapPlace> places = figure.places;
    std::vector<ShadedArea> shades = figure.shades;
    if (!figure.panels.empty()) {
        places.clear();
        shades.clear();
    }
    for (const auto& panel : figure.panels) {
        places.insert(places.end(), panel.places.begin(), panel.places.end());
        shades.insert(shades.end(), panel.shades.begin(), panel.shades.end());
    }
    return {CircleScale(places, style), shade_classes(shades, style)};
}

Result<MapContent> place_content(const MapFigure& figure, MapView view, const MapPart& part, const MapTools& tools) {
    const auto& [style, measurer, basemap, rasters] = tools;
    MapContent content{std::move(view), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, part.scales.classes, {}};
    const bool with_units = figure.unit_shades != UnitShades::none;
    content.shapes = base_shapes(content.view, basemap, {figure.disputed, figure.viewpoint, with_units});
    if (with_units) {
        content.shapes.units = shaded_units(content.view, basemap, figure.shades);
    }
    auto images = read_rasters(figure, content.view, rasters);
    if (!images) {
        return images.error();
    }
    content.shapes.rasters = std::move(images).value();
    if (figure.graticule) {
        content.graticule = graticule(content.view, figure.page.language);
        content.ticks = graticule_labels(content.graticule, content.view, style, measurer);
    }
    content.marks = mark_places(figure, content.view, content.shapes, basemap, part.scales.circles, style);
    content.route = route_legs(figure, content.view);
    auto terrain = survey(content.view, content.shapes, content.route);
    furnish(figure, part, tools, content, terrain);
    label_places(figure, part, terrain, tools, content);
    content.areas =
        label_areas(content.view, content.shapes, basemap, terrain, room_taken(figure, content), style, measurer);
    return content;
}

Result<MapContent> place_content(const MapFigure& figure, const MapSpace& space, const MapTools& tools) {
    auto view = make_view(figure, space);
    if (!view) {
        return view.error();
    }
    const auto scales = scales_of(figure, tools.style.map);
    return place_content(figure, std::move(view).value(), MapPart{scales}, tools);
}

}  // namespace dateline

#include "layout/map/map_content.hpp"

#include <algorithm>
#include <utility>

#include "scene/bounds.hpp"

namespace dateline {

namespace {

// Numbers need room too and may push a name out, which then becomes a number; this ends soon.
constexpr int most_rounds_of_keying = 3;

/// Leaves out of the key what found no room even as a number, and counts the others from 1. Numbers only become
/// shorter.
void number_anew(const Style& style, const TextMeasurer& measurer, MapContent& content) {
    std::erase_if(content.keyed, [&](std::size_t mark) { return !content.labels[mark]; });
    const auto text_style = place_label_style(style);
    for (std::size_t i = 0; i < content.keyed.size(); ++i) {
        content.labels[content.keyed[i]]->text = set_label(std::to_string(i + 1), text_style, measurer);
    }
}

/// Labels the marks by name where there is room, else by number.
void label_places(const MapFigure& figure, const LabelTerrain& terrain, const Style& style,
                  const TextMeasurer& measurer, MapContent& content) {
    std::vector<bool> is_keyed(content.marks.size(), false);
    for (int round = 0; round < most_rounds_of_keying; ++round) {
        std::vector<LabelWish> wishes;
        content.keyed.clear();
        for (std::size_t i = 0; i < content.marks.size(); ++i) {
            if (is_keyed[i]) {
                content.keyed.push_back(i);
                wishes.push_back({std::to_string(content.keyed.size()), true, {}});
            } else {
                const auto& place = figure.places[content.marks[i].place];
                wishes.push_back({shown_label(place), false, place.label_side});
            }
        }
        content.labels = label_marks(wishes, content.marks, content.view, terrain, style, measurer);
        bool more = false;
        for (std::size_t i = 0; i < content.marks.size(); ++i) {
            more = more || (!content.labels[i] && !is_keyed[i]);
            is_keyed[i] = is_keyed[i] || !content.labels[i];
        }
        if (!more) {
            break;
        }
    }
    number_anew(style, measurer, content);
}

/// What place labels leave to the names of countries and seas.
TakenRoom room_taken(const MapFigure& figure, const MapContent& content) {
    TakenRoom taken;
    taken.language = figure.page.language;
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
            taken.named.push_back(figure.places[mark.place].label);
            if (label->leader) {
                taken.leaders.push_back(*label->leader);
            }
        }
    }
    return taken;
}

/// Legends first, as the map cannot be read without them; then the scale bar and the inset, where corners are left.
void furnish(const MapFigure& figure, const Basemap& basemap, const Style& style, const TextMeasurer& measurer,
             MapContent& content, LabelTerrain& terrain) {
    const SummedMask land(terrain.grid, terrain.land);
    for (const auto& tick : content.ticks) {  // those at the rim of a globe stand inside the frame
        terrain.furniture.push_back(bounds(Item{tick})->grown(Points(1)));
    }
    const FurnitureSpace space{content.view.frame, content.marks, land, terrain.furniture};
    if ((content.shades = choose_class_legend(figure, space, style, measurer))) {
        terrain.furniture.push_back(content.shades->box);
    }
    if ((content.sizes = choose_size_legend(figure, space, style, measurer))) {
        terrain.furniture.push_back(content.sizes->box);
    }
    if ((content.bar = choose_scale_bar(content.view, space, style, measurer))) {
        terrain.furniture.push_back(content.bar->box);
    }
    if (figure.inset && (content.inset = choose_inset(content.view, basemap, space))) {
        terrain.furniture.push_back(content.inset->box);
    }
}

}  // namespace

Result<MapContent> place_content(const MapFigure& figure, const MapSpace& space, const Style& style,
                                 const TextMeasurer& measurer, const Basemap& basemap) {
    auto view = make_view(figure, space);
    if (!view) {
        return view.error();
    }
    MapContent content{std::move(view).value(), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    content.shapes = base_shapes(content.view, basemap, {figure.disputed, figure.viewpoint});
    if (figure.graticule) {
        content.graticule = graticule(content.view, figure.page.language);
        content.ticks = graticule_labels(content.graticule, content.view, style, measurer);
    }
    content.marks = mark_places(figure, content.view, content.shapes, basemap, style.map);
    content.route = route_legs(figure, content.view);
    auto terrain = survey(content.view, content.shapes, content.route);
    furnish(figure, basemap, style, measurer, content, terrain);
    label_places(figure, terrain, style, measurer, content);
    content.areas =
        label_areas(content.view, content.shapes, basemap, terrain, room_taken(figure, content), style, measurer);
    return content;
}

}  // namespace dateline

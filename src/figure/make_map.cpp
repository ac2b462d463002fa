#include "figure/make_map.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "figure/map_numbers.hpp"
#include "figure/map_panels.hpp"
#include "figure/select_events.hpp"
#include "geo/projection.hpp"

namespace dateline {

namespace {

// "Ho Chi Minh City" -> "p-ho-chi-minh-city": an id that a reader of the SVG can recognise.
std::string place_id(const std::string& name) {
    std::string id = "p-";
    for (const char c : to_lower_ascii(name)) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (keep) {
            id += c;
        } else if (id.back() != '-') {
            id += '-';
        }
    }
    return id;
}

void make_place_ids_unique(std::vector<MapPlace>& places) {
    std::set<std::string> taken;
    for (auto& place : places) {
        const std::string id = place.id;
        for (int number = 2; !taken.insert(place.id).second; ++number) place.id = id + "-" + std::to_string(number);
    }
}

MapPlace to_map_place(const EventPlace& place) {
    MapPlace mapped;
    mapped.id = place_id(place.name);
    mapped.label = place.name;
    mapped.title = place.name;
    mapped.point = place.point;
    mapped.feature = place.feature;
    mapped.country = place.country;
    mapped.admin1_code = place.admin1_code;
    mapped.box = place.box;
    return mapped;
}

// "; 25 Apr 2018: Servers seized" for the title of a place.
std::string event_line(const Event& event, const DisplayLanguage& language) {
    return "; " + to_display(event.when, language, DateStyle::abbreviated) + ": " + event.label;
}

// A country for want of a nearer place says too little to colour it.
bool is_on_map(const EventPlace& place) {
    return place.evidence != PlaceEvidence::article;
}

std::vector<Event> with_places(std::vector<Event> events) {
    std::erase_if(events, [](const Event& event) { return std::ranges::none_of(event.places, is_on_map); });
    return events;
}

// Every place at which an event happened, with its events, in order of the first of them.
std::vector<MapPlace> places_of_events(const std::vector<Event>& events, const DisplayLanguage& language) {
    std::vector<MapPlace> places;
    std::vector<std::string> keys;
    for (const auto& event : events) {
        for (const auto& place : event.places) {
            if (!is_on_map(place)) continue;
            auto known = std::ranges::find(keys, place.key);
            if (known == keys.end()) {
                keys.push_back(place.key);
                places.push_back(to_map_place(place));
                places.back().is_guessed = true;
                known = std::prev(keys.end());
            }
            MapPlace& mapped = places[static_cast<std::size_t>(known - keys.begin())];
            mapped.is_guessed = mapped.is_guessed && is_guessed(place);
            mapped.events.push_back(event.id);
            mapped.title += event_line(event, language);
        }
    }
    return places;
}

// A map of Indonesia means the Jayapura there, not the larger Jaipur that has this name too.
std::optional<MapPlace> place_of_marker(const MarkerEntry& marker, const std::optional<GeoBox>& extent,
                                        const PlaceLookup& lookup, Diagnostics& diagnostics) {
    MapPlace place;
    if (marker.point) {
        place.point = *marker.point;
    } else if (const auto found = lookup.geocode(marker.name, extent)) {
        place = to_map_place(*found);
    } else {
        diagnostics.error("unknown place '" + marker.name + "'", marker.pos,
                          "give its coordinates: {name: " + marker.name + ", lon: ..., lat: ...}");
        return std::nullopt;
    }
    place.id = place_id(marker.name);
    place.label = marker.label.empty() ? marker.name : marker.label;
    place.title = place.label;
    place.value = marker.value;
    place.label_side = marker.label_side;
    return place;
}

// The box of all named countries and regions.
std::optional<GeoBox> box_of_names(const NamedExtent& names, const FigureEntry& entry, const PlaceLookup& lookup,
                                   Diagnostics& diagnostics) {
    std::optional<GeoBox> joined;
    for (const auto& name : names) {
        const auto place = lookup.geocode(name, std::nullopt);
        if (place && place->box) {
            joined = joined ? united(*joined, *place->box) : *place->box;
        } else {
            diagnostics.error("'" + name + "' is no country or region with a known extent", entry.extent_pos,
                              "write extent: [west, south, east, north] in degrees");
        }
    }
    return joined;
}

void set_extent(MapFigure& figure, const FigureEntry& entry, const PlaceLookup& lookup, Diagnostics& diagnostics) {
    if (std::holds_alternative<WorldExtent>(entry.extent)) figure.whole_world = true;
    if (const auto* box = std::get_if<GeoBox>(&entry.extent)) figure.extent = *box;
    if (const auto* names = std::get_if<NamedExtent>(&entry.extent)) {
        figure.extent = box_of_names(*names, entry, lookup, diagnostics);
    }
}

void set_projection(MapFigure& figure, const FigureEntry& entry, Diagnostics& diagnostics) {
    if (entry.projection == "auto") return;
    const auto projection = Projection::create(entry.projection, Degrees(0));
    if (!projection) diagnostics.error(projection.error().message, entry.projection_pos, projection.error().hint);
    figure.projection = entry.projection;
}

DisputedBorders to_disputed_borders(const std::string& word) {
    return word == "none" ? DisputedBorders::none : word == "solid" ? DisputedBorders::solid : DisputedBorders::dashed;
}

std::vector<UserLayer> read_layers(const FigureEntry& entry, const FigureSources& sources, Diagnostics& diagnostics) {
    std::vector<UserLayer> layers;
    for (const auto& layer : entry.layers) {
        if (!layer.raster.empty()) {
            auto path = sources.lookup.permitted(layer.raster);
            if (!path) diagnostics.error(path.error().message, layer.pos, path.error().hint);
            if (path) layers.push_back({layer.raster, {}, {}, {}, {}, *std::move(path)});
            continue;
        }
        auto features = sources.lookup.read_layer(layer.file);
        if (!features) {
            diagnostics.error(features.error().message, layer.pos, features.error().hint);
            continue;
        }
        const auto has_shape = [](const GeoFeature& feature) {
            return !feature.polygons.empty() || !feature.lines.empty();
        };
        if (std::ranges::none_of(*features, has_shape)) {
            diagnostics.warning("the layer '" + layer.file + "' has no areas and no lines", layer.pos);
        }
        layers.push_back({layer.file, std::move(*features), layer.fill, layer.stroke, layer.width});
    }
    return layers;
}

MapNames to_map_names(NamesForm form) {
    switch (form) {
        case NamesForm::english: return MapNames::english;
        case NamesForm::local: return MapNames::local;
        case NamesForm::english_and_local: return MapNames::english_and_local;
        case NamesForm::automatic: break;
    }
    return MapNames::figure;
}

void set_shades(MapFigure& figure, const FigureEntry& entry) {
    const bool are_units = entry.shade_units == ShadedUnits::admin1;
    if (are_units && entry.shade == MapShades::events) figure.unit_shades = UnitShades::events;
    if (are_units && entry.shade == MapShades::value) figure.unit_shades = UnitShades::value;
    if (!are_units) figure.shades = shaded_areas(figure, entry.shade);
}

void set_sizes(MapFigure& figure, const FigureEntry& entry) {
    if (entry.sizes != MapSizes::none) return size_by_events(figure);
    for (auto& place : figure.places) place.value.reset();
}

// Ids are unique in the whole figure, and a circle of one size means the same number on every map.
void set_panels(MapFigure& figure, const FigureEntry& entry, const std::vector<Event>& events,
                Diagnostics& diagnostics) {
    constexpr std::size_t most_panels = 60;
    if (entry.multiples == StripForm::none) return;
    const auto periods = periods_of(events, entry.multiples, figure.page.language);
    if (periods.empty() || periods.size() > most_panels) {
        diagnostics.error(periods.empty() ? "'multiples' needs events with places, and there are none"
                                          : "'multiples' gives " + std::to_string(periods.size()) +
                                                " maps, more than " + std::to_string(most_panels),
                          entry.pos, periods.empty() ? "give 'articles' or 'events'" : "take a longer period");
        return;
    }
    MapFigure all;
    for (const auto& period : periods) {
        MapFigure part;
        part.places = places_of_events(period.events, figure.page.language);
        if (entry.route) part.route = route_through(part, period.events);
        if (entry.shade_units == ShadedUnits::countries) part.shades = shaded_areas(part, entry.shade);
        all.places.insert(all.places.end(), part.places.begin(), part.places.end());
        figure.panels.push_back({period.title, std::move(part.places), std::move(part.route), std::move(part.shades)});
    }
    make_place_ids_unique(all.places);
    set_sizes(all, entry);
    auto next = all.places.begin();
    for (auto& panel : figure.panels) {
        for (auto& place : panel.places) place = *next++;
    }
}

// What the licences of the data ask for: a map of given coordinates owes nothing to the gazetteer.
std::vector<std::string> attributions_of(const MapFigure& figure, const FigureEntry& entry,
                                         const FigureSources& sources) {
    const auto is_given = [](const MarkerEntry& marker) { return marker.point.has_value(); };
    const bool geocoded = figure.places.size() > entry.markers.size() || !std::ranges::all_of(entry.markers, is_given);
    std::vector<std::string> attributions;
    if (geocoded) attributions.push_back(sources.gazetteer_attribution);
    attributions.push_back(sources.basemap_attribution);
    return attributions;
}

}  // namespace

std::optional<MadeFigure> make_map(const FigureEntry& entry, const FigureSources& sources, Page page,
                                   Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.count(Severity::error);
    auto selected = select_events(sources.events, entry);
    MapFigure figure;
    figure.page = std::move(page);
    figure.places = places_of_events(selected.shown, figure.page.language);
    for (const auto& event : selected.shown) {
        if (std::ranges::none_of(event.places, is_on_map)) selected.left_out.push_back(event.id);
    }
    set_extent(figure, entry, sources.lookup, diagnostics);
    for (const auto& marker : entry.markers) {
        auto place = place_of_marker(marker, figure.extent, sources.lookup, diagnostics);
        if (place) figure.places.push_back(*std::move(place));
    }
    make_place_ids_unique(figure.places);
    if (std::ranges::any_of(figure.places, &MapPlace::is_guessed)) figure.page.guess_note = guess_note(sources.pack);
    figure.page.attributions = attributions_of(figure, entry, sources);
    figure.graticule = entry.graticule;
    figure.inset = entry.inset;
    figure.legend = entry.legend;
    figure.disputed = to_disputed_borders(entry.borders.disputed);
    figure.viewpoint = entry.borders.viewpoint;
    figure.layers = read_layers(entry, sources, diagnostics);
    figure.names = to_map_names(entry.names);
    figure.north_arrow = entry.north_arrow;
    set_shades(figure, entry);
    set_panels(figure, entry, with_places(selected.shown), diagnostics);
    if (entry.route) figure.route = route_through(figure, selected.shown);
    set_sizes(figure, entry);
    set_projection(figure, entry, diagnostics);
    if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
    return MadeFigure{std::move(figure), std::move(selected.left_out)};
}

}  // namespace dateline

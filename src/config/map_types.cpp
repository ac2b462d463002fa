#include "config/map_types.hpp"

#include "config/entry_checks.hpp"
#include "config/entry_type.hpp"
#include "config/place_types.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

// Plain text is the file of a layer.
ValueType<LayerEntry> layer_type() {
    const auto map = entry_type<LayerEntry>("layer", layer_fields(), check_layer);
    return {"layer", [map](const Node& node, Findings& findings) -> std::optional<LayerEntry> {
                if (node.kind != NodeKind::scalar) return map.read(node, findings);
                const auto text = filled_text_type().read(node, findings);
                if (!text) return std::nullopt;
                LayerEntry entry;
                entry.file = *text;
                entry.pos = node.pos;
                return entry;
            }};
}

}  // namespace

std::vector<Field<BordersEntry>> borders_fields() {
    return {
        field("disputed", &BordersEntry::disputed,
              word_type<std::string>("disputed", {{"dashed", "dashed"}, {"solid", "solid"}, {"none", "none"}}),
              "How borders are drawn that states do not agree on; dashed when left out."),
        field("viewpoint", &BordersEntry::viewpoint, country_type(),
              "The country whose claims are drawn as borders, in place of the lines that it does not accept."),
    };
}

std::vector<Field<LayerEntry>> layer_fields() {
    return {
        field("file", &LayerEntry::file, filled_text_type(), "A dataset of areas or lines that GDAL reads."),
        field("raster", &LayerEntry::raster, filled_text_type(),
              "In place of a file: an image, or heights that are drawn as shaded relief (GeoTIFF, PNG, JPEG, ASCII "
              "grid)."),
        field("fill", &LayerEntry::fill, color_type(), "Colour of areas; none when left out."),
        field("stroke", &LayerEntry::stroke, color_type(), "Colour of lines and edges; that of markers when left out."),
        field("width", &LayerEntry::width, length_type(), "Width of lines and edges."),
    };
}

std::vector<Field<LabelsEntry>> labels_fields() {
    return {
        field_with_position("lock", &LabelsEntry::lock, &LabelsEntry::lock_pos, filled_text_type(),
                            "A file that keeps the places of labels from one run to the next; written anew each time."),
    };
}

std::vector<Field<FigureEntry>> map_figure_fields() {
    using Entry = FigureEntry;
    return {
        field("inset", &Entry::inset, word_type<bool>("inset", {{"auto", true}, {"none", false}}),
              "Whether a map of a small region shows in a corner where it lies."),
        field("route", &Entry::route, boolean_type(),
              "Whether a map joins its places in order of time, or markers in their order, by great circles."),
        field("sizes", &Entry::sizes,
              word_type<MapSizes>("sizes", {{"auto", MapSizes::automatic}, {"none", MapSizes::none}}),
              "What sizes circles: the values of markers or the number of events (auto), or nothing."),
        field("shade", &Entry::shade,
              word_type<MapShades>(
                  "shade", {{"none", MapShades::none}, {"events", MapShades::events}, {"value", MapShades::value}}),
              "What colours countries: the number of events in them, or the values of markers that are countries."),
        field("shade-areas", &Entry::shade_units,
              word_type<ShadedUnits>("shade-areas",
                                     {{"countries", ShadedUnits::countries}, {"admin1", ShadedUnits::admin1}}),
              "What is coloured by number: countries, or their provinces, states and regions (admin1)."),
        field("legend", &Entry::legend, text_type(), "What the numbers of sizes and shades are."),
        section("borders", &Entry::borders, borders_fields(), "Whose borders are drawn, and how."),
        field("names", &Entry::names,
              word_type<NamesForm>("names", {{"auto", NamesForm::automatic},
                                             {"en", NamesForm::english},
                                             {"local", NamesForm::local},
                                             {"en+local", NamesForm::english_and_local}}),
              "The language of the names of countries and seas: of the figure (auto), English, or of each country."),
        field("north-arrow", &Entry::north_arrow, boolean_type(),
              "Whether an arrow points north; left out where north is not the same all over the map."),
        field("multiples", &Entry::multiples,
              word_type<StripForm>("multiples", {{"none", StripForm::none},
                                                 {"year", StripForm::year},
                                                 {"decade", StripForm::decade},
                                                 {"century", StripForm::century}}),
              "What each of several small maps of one extent shows: the events of a year, a decade or a century."),
        section("labels", &Entry::labels, labels_fields(), "How labels are placed."),
        field("layers", &Entry::layers, one_or_list_of(layer_type()), "Datasets drawn under the places."),
    };
}

}  // namespace dateline

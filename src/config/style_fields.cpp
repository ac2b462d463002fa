#include "config/style_fields.hpp"

#include "config/value_types.hpp"

namespace dateline {

std::vector<Field<TypeStyle>> type_fields() {
    using Type = TypeStyle;
    const auto length = length_type();
    const auto weight = integer_type<int>(100, 1000);
    return {
        field("family", &Type::family, filled_text_type(), "The font family of all text."),
        field("title-size", &Type::title_size, length, "Size of the title."),
        field("subtitle-size", &Type::subtitle_size, length, "Size of the subtitle."),
        field("label-size", &Type::label_size, length, "Size of the captions of events and places."),
        field("minimum-size", &Type::minimum_size, length, "Below this no label may shrink."),
        field("tick-size", &Type::tick_size, length, "Size of the text along axes."),
        field("note-size", &Type::note_size, length, "Size of attribution and notes."),
        field("title-weight", &Type::title_weight, weight, "Weight of the title; 400 is regular, 700 bold."),
        field("date-weight", &Type::date_weight, weight, "Weight of the date in a label."),
        field("line-height", &Type::line_height, number_type(0.8, 3), "Distance of lines, in sizes."),
        field("text", &Type::text, color_type(), "Colour of text."),
        field("muted-text", &Type::muted_text, color_type(), "Colour of notes and ticks."),
    };
}

std::vector<Field<TimelineStyle>> timeline_fields() {
    using Timeline = TimelineStyle;
    const auto color = color_type();
    const auto length = length_type();
    return {
        field("axis", &Timeline::axis, color, "Colour of the axis."),
        field("axis-width", &Timeline::axis_width, length, "Width of the axis."),
        field("grid", &Timeline::grid, color, "Colour of the lines behind the events."),
        field("leader", &Timeline::leader, color, "Colour of the lines from markers to labels."),
        field("leader-width", &Timeline::leader_width, length, "Width of those lines."),
        field("marker-radius", &Timeline::marker_radius, length, "Radius of a marker."),
        field("span-height", &Timeline::span_height, length, "Height of the bar of an event that lasted."),
        field("label-gap", &Timeline::label_gap, length, "Space between two labels."),
        field("label-width", &Timeline::label_width, length, "The preferred width of a label."),
        field("picture-size", &Timeline::picture_size, length,
              "About the width and height of a picture beside a label."),
        field("soft-opacity", &Timeline::soft_opacity, number_type(0, 1),
              "Opacity of the bar of a year; that of a month is fuller."),
        field("uncertain", &Timeline::uncertain,
              word_type<UncertainFill>("fill", {{"fade", UncertainFill::fade}, {"hatch", UncertainFill::hatch}}),
              "How a stretch is filled of which not all is known: paler towards its ends, or hatched."),
        field("highlight", &Timeline::highlight, color, "Colour behind the label of a highlighted event."),
    };
}

std::vector<Field<MapStyle>> map_fields() {
    using Map = MapStyle;
    const auto color = color_type();
    const auto length = length_type();
    return {
        field("sea", &Map::sea, color, "Colour of the sea."),
        field("land", &Map::land, color, "Colour of the land."),
        field("focus-land", &Map::focus_land, color, "Colour of countries that have events."),
        field("lake", &Map::lake, color, "Colour of lakes."),
        field("river", &Map::river, color, "Colour of rivers."),
        field("coast", &Map::coast, color, "Colour of coastlines."),
        field("border", &Map::border, color, "Colour of borders of countries."),
        field("admin1-border", &Map::admin1_border, color, "Colour of borders inside countries."),
        field("graticule", &Map::graticule, color, "Colour of meridians and parallels."),
        field("frame", &Map::frame, color, "Colour of the map's frame."),
        field("area-text", &Map::area_text, color, "Colour of the names of countries."),
        field("sea-text", &Map::sea_text, color, "Colour of the names of waters."),
        field("halo", &Map::halo, color, "Colour around labels."),
        field("coast-width", &Map::coast_width, length, "Width of coastlines."),
        field("border-width", &Map::border_width, length, "Width of borders of countries."),
        field("admin1-border-width", &Map::admin1_border_width, length, "Width of borders inside countries."),
        field("river-width", &Map::river_width, length, "Width of rivers."),
        field("graticule-width", &Map::graticule_width, length, "Width of meridians and parallels."),
        field("frame-width", &Map::frame_width, length, "Width of the map's frame."),
        field("halo-width", &Map::halo_width, length, "Width of the halo of labels."),
        field("marker-radius", &Map::marker_radius, length, "Radius of a marker."),
        field("marker", &Map::marker, color, "Colour of markers without a track."),
        field("route", &Map::route, color, "Colour of the way from place to place."),
        field("route-width", &Map::route_width, length, "Width of that way."),
        field("shade-low", &Map::shade_low, color,
              "Colour of the least number where countries are coloured by number."),
        field("shade-high", &Map::shade_high, color, "Colour of the largest number."),
        field("glow", &Map::glow, color, "Colour of the sea along coasts."),
        field("glow-width", &Map::glow_width, length,
              "How far from the coast that colour reaches; none when left out."),
        field("area-marker", &Map::area_marker, color, "Tint of a country or region known only as an area."),
    };
}

std::vector<Field<Style>> style_fields() {
    return {
        field("name", &Style::name, filled_text_type(), "How the style is called."),
        field("background", &Style::background, color_type(), "Colour of the page."),
        field("margin", &Style::margin, length_type(), "Space around the figure."),
        field("palette", &Style::palette, list_of(color_type()), "Colours of tracks, in order."),
        section("type", &Style::type, type_fields(), "Sizes and colours of text."),
        section("timeline", &Style::timeline, timeline_fields(), "The marks of timelines."),
        section("map", &Style::map, map_fields(), "The marks of maps."),
    };
}

}  // namespace dateline
